package de.buendnis.faults.proof;

import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.faults.traffic.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Each portal tells the public just what the newest records of the topics say. */
final class PortalProof {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Set<AllianceStage> HIDDEN =
            EnumSet.of(AllianceStage.DISSOLVED, AllianceStage.ABANDONED, AllianceStage.UNKNOWN);

    private static final Set<LocalActionState> PUBLIC =
            EnumSet.complementOf(EnumSet.of(LocalActionState.PLANNED, LocalActionState.UNKNOWN));

    private final List<PublicPages> portals;

    /** Pages of alliances were looked at in this version. */
    private final Map<String, Long> looked = new HashMap<>();

    private String shown = "";

    PortalProof(List<PublicPages> portals) {
        this.portals = portals;
    }

    /**
     * Gives them time to read what was published, and notes what they have not understood.
     *
     * @return what was missing last while they needed time; empty if they had it all
     */
    String look(World world, Findings findings) {
        Map<String, AllianceMessage> visible = visible(world);
        Map<String, String> alliances = new TreeMap<>();
        visible.forEach((id, message) -> alliances.put(id, line(message.getState())));
        Map<String, String> actions = actions(world, visible.keySet());
        List<AllianceMessage> changed =
                visible.values().stream()
                        .filter(one -> !Objects.equals(looked.get(id(one)), version(one)))
                        .toList();
        shown = "%d alliances, %d actions".formatted(alliances.size(), actions.size());
        Instant end = Instant.now().plus(LIMIT);
        List<String> wrong = wrong(world, alliances, actions, changed);
        String last = "";
        while (!wrong.isEmpty() && Instant.now().isBefore(end)) {
            last = wrong.getFirst();
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            wrong = wrong(world, alliances, actions, changed);
        }
        wrong.forEach(findings::add);
        changed.forEach(one -> looked.put(id(one), version(one)));
        return last;
    }

    /** How much the public saw at last. */
    String shown() {
        return shown;
    }

    private List<String> wrong(
            World world,
            Map<String, String> alliances,
            Map<String, String> actions,
            Collection<AllianceMessage> changed) {
        var wrong = new ArrayList<String>();
        for (PublicPages portal : portals) {
            compare(portal.name(), alliances, portal.alliances(), wrong);
            compare(portal.name(), actions, portal.actions(), wrong);
            changed.stream()
                    .filter(one -> !tells(portal.portrait(one.getState().getSlug()), one, world))
                    .forEach(one -> wrong.add(portal.name() + ": old portrait of " + id(one)));
        }
        return wrong;
    }

    private static void compare(
            String portal,
            Map<String, String> expected,
            Map<String, String> told,
            List<String> wrong) {
        var all = new TreeMap<String, String>(expected);
        all.putAll(told);
        all.keySet().stream()
                .filter(id -> !Objects.equals(expected.get(id), told.get(id)))
                .forEach(
                        id ->
                                wrong.add(
                                        "%s tells of %s: %s, the topic says %s"
                                                .formatted(
                                                        portal,
                                                        id,
                                                        told.get(id),
                                                        expected.get(id))));
    }

    /** Whether the page has the words and the contacts of the alliance. */
    private static boolean tells(String page, AllianceMessage alliance, World world) {
        return page.contains(alliance.getState().getProfile().getSummary())
                && world.newest(Store.CONTACT).values().stream()
                        .filter(one -> one.says("state.allianceId", id(alliance)))
                        .flatMap(one -> one.text("state.mail").stream())
                        .allMatch(page::contains);
    }

    private static Map<String, AllianceMessage> visible(World world) {
        var shown = new TreeMap<String, AllianceMessage>();
        world.newest(Store.ALLIANCE)
                .forEach(
                        (id, told) -> {
                            if (told.message() instanceof AllianceMessage message
                                    && isShown(message.getState())) {
                                shown.put(id, message);
                            }
                        });
        return shown;
    }

    private static boolean isShown(AllianceState state) {
        return state != null
                && state.getProfile() != null
                && state.getListed()
                && !HIDDEN.contains(state.getStage());
    }

    private static String line(AllianceState state) {
        return List.of(
                        state.getSlug(),
                        state.getName(),
                        state.getStage().name(),
                        state.getPlace().getName(),
                        state.getPlace().getDistrictName(),
                        String.valueOf(state.getPublishedAt()))
                .stream()
                .collect(Collectors.joining("|"));
    }

    private static Map<String, String> actions(World world, Set<String> shown) {
        var actions = new TreeMap<String, String>();
        for (Told told : world.newest(Store.PARTICIPATION).values()) {
            if (told.message() instanceof ParticipationMessage message
                    && message.getState() != null
                    && shown.contains(message.getState().getAllianceId())) {
                message.getState().getActions().stream()
                        .filter(action -> PUBLIC.contains(action.getState()))
                        .forEach(action -> actions.put(action.getId(), line(action)));
            }
        }
        return actions;
    }

    private static String line(LocalAction action) {
        return "%s|%s"
                .formatted(
                        DateTimeFormatter.BASIC_ISO_DATE.format(action.getFirstDay()),
                        action.getState() == LocalActionState.CANCELLED
                                ? "CANCELLED"
                                : "CONFIRMED");
    }

    private static String id(AllianceMessage message) {
        return message.getEnvelope().getAggregateId();
    }

    private static Long version(AllianceMessage message) {
        return message.getEnvelope().getVersion();
    }
}
