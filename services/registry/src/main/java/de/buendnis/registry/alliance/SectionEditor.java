package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.web.Forms;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.wording.GermanTimes;
import de.buendnis.registry.alliance.AllianceHappening.SectionEdited;
import de.buendnis.registry.alliance.SaveOutcome.Conflict;
import de.buendnis.registry.alliance.SaveOutcome.Refused;
import de.buendnis.registry.alliance.SaveOutcome.Saved;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Saves one section for whoever edits it, and tells of two who edited the same one. */
@Component
class SectionEditor {

    /** Enough to find who was faster: nobody keeps a section's form open for weeks. */
    private static final int RECENT = 100;

    private final AllianceCommands commands;
    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final SectionWords words;

    SectionEditor(
            AllianceCommands commands,
            Aggregates<Alliance, AllianceHappening> alliances,
            SectionWords words) {
        this.commands = commands;
        this.alliances = alliances;
        this.words = words;
    }

    Alliance alliance(Door door) {
        return alliances.get(door.alliance()).state();
    }

    /** The working copy, for a form: refused where saving would be refused whatever is typed. */
    WorkingCopy openCopy(Door door) {
        Alliance alliance = alliance(door);
        alliance.requireNotOver();
        return alliance.workingCopy();
    }

    WorkingCopy workingCopy(Door door) {
        return alliance(door).workingCopy();
    }

    /**
     * Stores the section as a draft, unless the form has errors. What says the same as before is
     * not written again.
     *
     * @param content null if the form does not make sense, which its errors tell then
     * @param wish what was asked for, by which a double click is known
     */
    SaveOutcome save(
            Door door,
            Handed handed,
            @Nullable Section content,
            Object wish,
            BindingResult errors) {
        if (errors.hasErrors() || content == null) {
            return new Refused(Refused.RULES);
        }
        var command = door.command(door.alliance(), null, handed.formId(), wish);
        try {
            if (!content.equals(workingCopy(door).profile().section(content.section()))) {
                commands.editSection(command, handed.revision(), content);
            }
            return new Saved();
        } catch (RuleViolation violation) {
            if (violation.status() == Conflict.STATUS) {
                return conflict(door, content);
            }
            Forms.reject(errors, violation);
            return new Refused(violation.status());
        } catch (CommandRefused refused) {
            // What was typed must not be lost just because there is too much of it, or no room now.
            errors.reject(refused.code(), refused.sentence());
            return new Refused(refused.getStatusCode().value());
        }
    }

    private Conflict conflict(Door door, Section typed) {
        WorkingCopy copy = workingCopy(door);
        List<String> now = words.lines(copy.profile().section(typed.section()));
        List<Edit> edits =
                alliances.history(door.alliance(), 0, RECENT).stream()
                        .flatMap(entry -> Edit.of(entry, typed.section()))
                        .toList();
        return new Conflict(
                edits.isEmpty() ? "Jemand anders" : edits.getFirst().who(),
                edits.isEmpty() ? "vor Kurzem" : edits.getFirst().when(),
                edits.size() < 2 ? null : Comparison.of(words.lines(edits.get(1).content()), now),
                Comparison.of(now, words.lines(typed)),
                copy.revision(typed.section()));
    }

    private record Edit(String who, String when, Section content) {

        static Stream<Edit> of(Aggregates.Entry<AllianceHappening> entry, ProfileSection section) {
            return entry.happening() instanceof SectionEdited edited
                            && edited.content().section() == section
                    ? Stream.of(
                            new Edit(
                                    entry.by().name(),
                                    GermanTimes.moment(entry.at()),
                                    edited.content()))
                    : Stream.empty();
        }
    }
}
