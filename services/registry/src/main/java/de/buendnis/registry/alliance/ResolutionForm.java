package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.Chosen;
import de.buendnis.platform.web.input.Fits;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TextField;
import de.buendnis.platform.web.input.TypedDay;
import de.buendnis.platform.web.wording.GermanTimes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A council paper with its order of consultation, as the office copies it from the council's
 * information system.
 *
 * @param attachments one title per line
 */
record ResolutionForm(
        @NotBlank(
                        message =
                                "Die Nummer der Vorlage fehlt. Sie steht oben auf dem Papier, etwa 2012/095.")
                @Fits(label = "Nummer der Vorlage", limit = 40)
                @Nullable String paper,
        @NotBlank(message = "Der Betreff fehlt. Übernehmen Sie ihn aus der Vorlage.")
                @Fits(label = "Betreff")
                @Nullable String subject,
        @Fits(label = "Art der Vorlage") @Nullable String kind,
        @Nullable Boolean publicPaper,
        @Fits(label = "Federführend") @Nullable String leadUnit,
        @NotBlank(message = "Der Beschlussvorschlag fehlt. Übernehmen Sie ihn aus der Vorlage.")
                @Fits(label = "Beschlussvorschlag", limit = TextField.PARAGRAPHS)
                @Nullable String proposal,
        @Fits(label = "Sachverhalt", limit = Resolution.FACTS_LIMIT) @Nullable String facts,
        @Fits(label = "Gender Check", limit = TextField.PARAGRAPHS) @Nullable String genderCheck,
        @Nullable String attachments,
        List<@Valid StepRow> steps)
        implements OfficeForm<Resolution> {

    ResolutionForm {
        steps = Rows.typed(steps, StepRow.BLANK);
    }

    /**
     * One body's turn.
     *
     * @param authoritative whether this body decides
     */
    record StepRow(
            @Fits(label = "Gremium") @Nullable String body,
            @Nullable String on,
            @Nullable String result,
            @Nullable Boolean authoritative) {

        static final StepRow BLANK = new StepRow(null, null, StepResult.PLANNED.name(), false);

        private static StepRow of(ConsultationStep step) {
            LocalDate day = step.on();
            return new StepRow(
                    step.body(),
                    day == null ? null : day.toString(),
                    step.result().name(),
                    step.authoritative());
        }

        private boolean decides() {
            return Boolean.TRUE.equals(authoritative);
        }

        private boolean isBlank() {
            return Rows.blank(body, on) && !decides();
        }

        private ConsultationStep step() {
            return new ConsultationStep(
                    body == null ? "" : body,
                    decides(),
                    TypedDay.typed("on", on),
                    Chosen.of("result", StepResult.values(), result, StepResult.PLANNED));
        }
    }

    static ResolutionForm of(Alliance alliance) {
        Resolution resolution = alliance.resolution();
        return resolution == null ? empty() : of(resolution);
    }

    private static ResolutionForm empty() {
        return new ResolutionForm(
                null,
                null,
                "Beschlussvorlage",
                true,
                null,
                null,
                null,
                null,
                null,
                List.of(StepRow.BLANK, StepRow.BLANK));
    }

    private static ResolutionForm of(Resolution resolution) {
        return new ResolutionForm(
                resolution.paper(),
                resolution.subject(),
                resolution.kind(),
                resolution.publicPaper(),
                resolution.leadUnit(),
                resolution.proposal(),
                resolution.facts(),
                resolution.genderCheck(),
                String.join("\n", resolution.attachments()),
                resolution.steps().stream().map(StepRow::of).toList());
    }

    /** The form after a press of a button beside its rows. */
    ResolutionForm after(Rows pressed) {
        return new ResolutionForm(
                paper,
                subject,
                kind,
                publicPaper,
                leadUnit,
                proposal,
                facts,
                genderCheck,
                attachments,
                pressed.in("steps", steps, StepRow.BLANK));
    }

    @Override
    public @Nullable Resolution value(Refusals refusals) {
        List<ConsultationStep> sequence =
                refusals.rows("steps", steps, StepRow::isBlank, StepRow::step);
        if (Rows.blank(paper) || Rows.blank(subject) || Rows.blank(proposal)) {
            return null;
        }
        return refusals.value(
                () ->
                        new Resolution(
                                typed(paper),
                                typed(subject),
                                typed(kind),
                                isPublic(),
                                typed(leadUnit),
                                typed(proposal),
                                typed(facts),
                                genderCheck,
                                Rows.lines(attachments),
                                sequence));
    }

    @Override
    public List<Answer> answers(MessageSource labels) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Nummer der Vorlage", paper));
        answers.add(Answer.of("Betreff", subject));
        answers.add(Answer.of("Art der Vorlage", kind));
        answers.add(Answer.of("Öffentlich", isPublic() ? "ja" : "nein"));
        answers.add(Answer.of("Federführend", leadUnit));
        answers.add(Answer.of("Beschlussvorschlag", proposal));
        answers.add(Answer.of("Sachverhalt", facts));
        answers.add(Answer.of("Gender Check", genderCheck));
        answers.add(Answer.of("Anlagen", attachments));
        answers.add(Answer.of("Beratungsfolge", sequenceInWords()));
        return answers;
    }

    private boolean isPublic() {
        return Boolean.TRUE.equals(publicPaper);
    }

    private String sequenceInWords() {
        return String.join(
                "\n",
                steps.stream().filter(row -> !row.isBlank()).map(ResolutionForm::inWords).toList());
    }

    private static String inWords(StepRow row) {
        String result =
                Chosen.of("result", StepResult.values(), row.result, StepResult.PLANNED).label();
        return "%s, %s: %s%s"
                .formatted(
                        typed(row.body),
                        day(row.on),
                        result,
                        row.decides() ? " (entscheidet)" : "");
    }

    private static String day(@Nullable String typed) {
        try {
            LocalDate day = TypedDay.typed("on", typed);
            return day == null ? "ohne Termin" : GermanTimes.day(day);
        } catch (de.buendnis.platform.web.RuleViolation notADay) {
            return typed(typed);
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
