package de.buendnis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void neighboursAndEndsAreShownAndGapsSaidOnce() {
        PageLinks pages = new PageLinks(5, 9, "/buendnisse");

        assertThat(pages.steps())
                .extracting(PageLinks.Step::number)
                .containsExactly(1, null, 4, 5, 6, null, 9);
    }

    @Test
    void linksKeepTheFiltersAndReplaceThePage() {
        PageLinks pages = new PageLinks(2, 3, "/buendnisse?land=SH&seite=2");

        assertThat(pages.next()).isEqualTo("/buendnisse?land=SH&seite=3");
        assertThat(pages.previous()).isEqualTo("/buendnisse?land=SH");
    }

    @Test
    void theEndsHaveNothingBeyond() {
        assertThat(new PageLinks(1, 3, "/buendnisse").previous()).isNull();
        assertThat(new PageLinks(3, 3, "/buendnisse").next()).isNull();
    }
}
