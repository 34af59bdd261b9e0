package de.buendnis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class FormsTest {

    record Project(String name) {}

    record Form(String title, List<Project> projects) {}

    private final BindingResult errors =
            new BeanPropertyBindingResult(new Form("", List.of(new Project("x"))), "form");

    @Test
    void aViolationStandsBesideItsField() {
        Forms.reject(errors, new RuleViolation("title-missing", "title", "Der Titel fehlt."));

        assertThat(errors.getFieldError("title").getCode()).isEqualTo("title-missing");
    }

    @Test
    void aViolationOfAFieldThatTheFormLacksStandsAboveTheForm() {
        Forms.reject(errors, new RuleViolation("no-such", "unknown", "So geht es nicht."));

        assertThat(errors.getGlobalErrors()).hasSize(1);
    }

    @Test
    void theSummaryFollowsTheFormAndLinksToTheFields() {
        Forms.reject(errors, new RuleViolation("name", "projects[0].name", "Der Name fehlt."));
        Forms.reject(errors, new RuleViolation("title", "title", "Der Titel fehlt."));
        Forms.reject(errors, new RuleViolation("stale", "Jemand war schneller."));

        assertThat(FormProblem.of(errors, new StaticMessageSource()))
                .containsExactly(
                        new FormProblem(null, "Jemand war schneller."),
                        new FormProblem("title", "Der Titel fehlt."),
                        new FormProblem("projects0.name", "Der Name fehlt."));
    }
}
