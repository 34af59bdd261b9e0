package de.buendnis.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

    @TempDir Path folder;

    @Test
    void aStartThatHasNoRoomIsRefusedWithTheRemedy() {
        Room room = new Room(folder, () -> 499);
        assertThatThrownBy(() -> room.require(500))
                .hasMessageContaining(folder + " sind nur noch 499 MB frei, gebraucht werden 500.")
                .hasMessageContaining("./start --data ORDNER");
        assertThatCode(() -> room.require(499)).doesNotThrowAnyException();
    }

    @Test
    void aFullDiskIsNamedAndOneWithRoomIsNot() {
        assertThat(new Room(folder, () -> 3).shortage())
                .hasValueSatisfying(
                        text -> assertThat(text).contains("nur noch 3 MB frei", "Schaffen Sie"));
        assertThat(new Room(folder, () -> 200).shortage()).isEmpty();
        assertThat(Room.in(folder).shortage()).as("of this machine").isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsNotFull() {
        assertThat(Room.in(folder.resolve("gone")).shortage()).isEmpty();
    }
}
