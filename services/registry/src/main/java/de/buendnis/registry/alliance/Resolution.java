package de.buendnis.registry.alliance;

import de.buendnis.platform.web.input.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The council's paper on the founding (OParl: Paper) with its Beratungsfolge, in order.
 *
 * @param paper its number, such as 2012/095
 * @param kind such as Beschlussvorlage
 * @param publicPaper whether everyone may read it
 * @param leadUnit the office that is responsible for it; never a clerk's name
 * @param proposal Beschlussvorschlag
 * @param facts Sachverhalt
 * @param attachments titles of what is attached
 */
record Resolution(
        String paper,
        String subject,
        String kind,
        boolean publicPaper,
        String leadUnit,
        String proposal,
        String facts,
        @Nullable String genderCheck,
        List<String> attachments,
        List<ConsultationStep> steps) {

    static final int FACTS_LIMIT = 10_000;

    private static final TextField PAPER = new TextField("paper", "Nummer der Vorlage", 40, false);
    private static final TextField SUBJECT = TextField.line("subject", "Betreff");
    private static final TextField KIND = TextField.line("kind", "Art der Vorlage");
    private static final TextField LEAD_UNIT = TextField.line("leadUnit", "Federführend");
    private static final TextField PROPOSAL =
            TextField.paragraphs("proposal", "Beschlussvorschlag");
    private static final TextField FACTS = new TextField("facts", "Sachverhalt", FACTS_LIMIT, true);
    private static final TextField GENDER_CHECK =
            TextField.paragraphs("genderCheck", "Gender Check");
    private static final TextField ATTACHMENT = TextField.line("attachments", "Anlage");

    Resolution {
        paper = PAPER.required(paper);
        subject = SUBJECT.required(subject);
        kind = KIND.text(kind);
        leadUnit = LEAD_UNIT.text(leadUnit);
        proposal = PROPOSAL.required(proposal);
        facts = FACTS.text(facts);
        genderCheck = GENDER_CHECK.optional(genderCheck);
        attachments = ATTACHMENT.list(attachments);
        steps = List.copyOf(steps);
        if (steps.stream().filter(ConsultationStep::authoritative).count() != 1) {
            throw AllianceRule.ONE_BODY_DECIDES.refuse();
        }
    }

    /** The step of the body that decides. */
    ConsultationStep authoritativeStep() {
        return steps.stream().filter(ConsultationStep::authoritative).findFirst().orElseThrow();
    }

    boolean adopted() {
        return authoritativeStep().result().adopted();
    }

    /** The step with this number in the order of consultation, from 1. */
    ConsultationStep step(int number) {
        if (number < 1 || number > steps.size()) {
            throw AllianceRule.UNKNOWN_STEP.refuse(paper, number, steps.size());
        }
        return steps.get(number - 1);
    }

    Resolution with(int number, ConsultationStep step) {
        var changed = new ArrayList<>(steps);
        changed.set(number - 1, step);
        return new Resolution(
                paper,
                subject,
                kind,
                publicPaper,
                leadUnit,
                proposal,
                facts,
                genderCheck,
                attachments,
                changed);
    }

    boolean isOverdue(LocalDate today) {
        return steps.stream().anyMatch(step -> step.isOverdue(today));
    }
}
