package de.buendnis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormOrderTest {

    record Person(String name, String mail) {}

    record Club(String title, Person chair, List<Person> members, String remark) {}

    private final FormOrder order = new FormOrder(Club.class);

    @Test
    void fieldsStandAsTheFormAsksForThem() {
        assertThat(sorted("remark", "members[1].name", "chair.mail", "title", "chair.name"))
                .containsExactly("title", "chair.name", "chair.mail", "members[1].name", "remark");
    }

    @Test
    void rowsStandInTheirOrderAndNotAsText() {
        assertThat(sorted("members[10].name", "members[2].mail", "members[2].name"))
                .containsExactly("members[2].name", "members[2].mail", "members[10].name");
    }

    @Test
    void whatBelongsToTheWholeFormComesFirstAndWhatIsUnknownLast() {
        assertThat(sorted("unknown", "title", "")).containsExactly("", "title", "unknown");
    }

    @Test
    void aListStandsBeforeItsRows() {
        assertThat(sorted("members[0].name", "members"))
                .containsExactly("members", "members[0].name");
    }

    private List<String> sorted(String... fields) {
        return Stream.of(fields).sorted(Comparator.comparing(order::place)).toList();
    }
}
