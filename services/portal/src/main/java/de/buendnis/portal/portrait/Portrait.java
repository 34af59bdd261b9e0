package de.buendnis.portal.portrait;

import de.buendnis.contracts.registry.Address;
import de.buendnis.contracts.registry.Body;
import de.buendnis.contracts.registry.FieldEntry;
import de.buendnis.contracts.registry.Organisation;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.platform.web.Choice;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.directory.StageBadge;
import de.buendnis.portal.wording.ContactCard;
import de.buendnis.portal.wording.Paragraphs;
import de.buendnis.portal.wording.WebLink;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Everything that the page of an alliance shows, in the words that it shows. */
final class Portrait {

    private final Alliance alliance;
    private final Profile profile;
    private final MessageSource labels;
    private final Related related;

    Portrait(Alliance alliance, Related related, MessageSource labels) {
        this.alliance = alliance;
        this.profile = alliance.profile();
        this.related = related;
        this.labels = labels;
    }

    /**
     * What other aggregates say about the alliance: looked up at each reading, and allowed to be
     * missing.
     */
    record Related(List<ContactCard> contacts, @Nullable Alliance parent, List<Alliance> children) {

        Related {
            contacts = contacts.stream().filter(contact -> !contact.empty()).toList();
            children = List.copyOf(children);
        }
    }

    /** A field of action, nationally and in the alliance's own words. */
    record Field(String national, @Nullable String own) {}

    /** A part of the page, for "Auf dieser Seite". */
    record Part(String anchor, String title) {}

    public String name() {
        return alliance.name();
    }

    public String place() {
        return alliance.place().getName();
    }

    public StageBadge badge() {
        return StageBadge.of(alliance);
    }

    public List<String> summary() {
        return Paragraphs.of(profile.getSummary());
    }

    /** For search engines: one sentence or two. */
    public String description() {
        String text = String.join(" ", summary());
        return text.length() <= 200 ? text : text.substring(0, 197) + "…";
    }

    public List<String> mission() {
        return Paragraphs.of(profile.getMissionStatement());
    }

    public List<Fact> facts() {
        return Fact.of(alliance, labels);
    }

    public List<String> goal() {
        return Paragraphs.of(profile.getGoal());
    }

    public List<String> implementation() {
        return Paragraphs.of(profile.getImplementation());
    }

    public List<String> priorities() {
        return profile.getPriorities();
    }

    public List<Field> fields() {
        return profile.getFields().stream().map(this::field).toList();
    }

    private Field field(FieldEntry entry) {
        String national = Choice.label(labels, entry.getField());
        String own = entry.getOwnWording();
        return new Field(national, own == null || own.equals(national) ? null : own);
    }

    public List<ProjectEntry> projects() {
        return ProjectEntry.of(profile.getProjects());
    }

    public List<PartnerGroup> partners() {
        return PartnerGroup.of(profile.getPartners());
    }

    /** The categories that the alliance counts over, where it lists no partners by name. */
    public List<String> countedCategories() {
        return profile.getPartners().isEmpty() && profile.getPartnerCount() != null
                ? profile.getPartnerCount().getCategories()
                : List.of();
    }

    public List<String> organisation() {
        return profile.getOrganisation() == null
                ? List.of()
                : Paragraphs.of(profile.getOrganisation().getText());
    }

    public List<Body> bodies() {
        return profile.getOrganisation() == null
                ? List.of()
                : profile.getOrganisation().getBodies();
    }

    /** Where and how much the alliance is coordinated, and what it reports. */
    public List<Fact> coordination() {
        Organisation organisation = profile.getOrganisation();
        List<Fact> facts = new ArrayList<>();
        if (organisation != null) {
            if (organisation.getCoordinationOffice() != null) {
                facts.add(new Fact("Kontaktstelle", organisation.getCoordinationOffice(), null));
            }
            if (organisation.getWeeklyHours() != null) {
                facts.add(
                        new Fact(
                                "Koordination",
                                hours(organisation.getWeeklyHours()) + " in der Woche",
                                null));
            }
            if (organisation.getReports() != null) {
                facts.add(new Fact("Berichte", organisation.getReports(), null));
            }
        }
        return facts;
    }

    private static String hours(double hours) {
        var number = NumberFormat.getInstance(Locale.GERMAN).format(hours);
        return hours == 1 ? "1 Stunde" : number + " Stunden";
    }

    public List<Milestone> milestones() {
        return Milestone.of(alliance);
    }

    public List<ContactCard> contacts() {
        return related.contacts();
    }

    public @Nullable Alliance parent() {
        return related.parent();
    }

    public List<Alliance> children() {
        return related.children();
    }

    public @Nullable WebLink website() {
        return WebLink.of(profile.getWebsite()).orElse(null);
    }

    /** The lines of a letter's address. */
    public List<String> address() {
        Address address = profile.getAddress();
        return address == null
                ? List.of()
                : Stream.of(
                                address.getOrganisation(),
                                address.getUnit(),
                                joined(address.getStreet(), address.getHouseNumber()),
                                joined(address.getPostalCode(), address.getCity()))
                        .filter(line -> line != null && !line.isBlank())
                        .toList();
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }

    /** The parts that this alliance has something to say in. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("blick", "Auf einen Blick"));
        add(parts, !goal().isEmpty(), "ziel", "Ziel");
        add(
                parts,
                !implementation().isEmpty() || !priorities().isEmpty(),
                "umsetzung",
                "Umsetzung");
        add(parts, !fields().isEmpty(), "handlungsfelder", "Handlungsfelder");
        add(parts, !projects().isEmpty(), "projekte", "Projekte");
        add(parts, organised(), "organisation", "Organisation");
        add(parts, joined(), "partner", "Wer ist dabei");
        add(parts, !milestones().isEmpty(), "gruendung", "Wie das Bündnis entstand");
        return parts;
    }

    public boolean organised() {
        return !organisation().isEmpty() || !bodies().isEmpty() || !coordination().isEmpty();
    }

    public boolean joined() {
        return !partners().isEmpty() || !countedCategories().isEmpty();
    }

    private static void add(List<Part> parts, boolean present, String anchor, String title) {
        if (present) {
            parts.add(new Part(anchor, title));
        }
    }
}
