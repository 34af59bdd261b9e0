package de.buendnis.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class UpgradesTest {

    private final Upgrades upgrades =
            Upgrades.none()
                    .then(old -> new Document("steps", old.getString("steps") + "2"))
                    .then(old -> new Document("steps", old.getString("steps") + "3"));

    @Test
    void anOldDocumentTakesEveryStepFromItsOwnShapeOn() {
        assertThat(upgraded(1)).isEqualTo("-23");
        assertThat(upgraded(2)).isEqualTo("-3");
    }

    @Test
    void aDocumentOfTodayOrOfANewerReleaseIsLeftAlone() {
        assertThat(upgrades.current()).isEqualTo(3);
        assertThat(upgraded(3)).isEqualTo("-");
        assertThat(upgraded(4)).isEqualTo("-");
    }

    private String upgraded(int from) {
        return upgrades.upgrade(new Document("steps", "-"), from).getString("steps");
    }
}
