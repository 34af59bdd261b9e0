package de.buendnis.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.Alias;

class TypeAliasesTest {

    sealed interface Tree {}

    @TypeAlias("apple")
    record Apple(int age) implements Tree {}

    @TypeAlias("pear")
    record Pear(int age) implements Tree {}

    record Orchard(List<Tree> trees) {}

    sealed interface Tool {}

    record Spade() implements Tool {}

    @TypeAlias("apple")
    record Computer() {}

    private final TypeAliases aliases = new TypeAliases();

    @Test
    void aSealedTypeInsideARecordIsFound() {
        aliases.register(Orchard.class);

        assertThat(aliases.mapper().resolveTypeFrom(Alias.of("pear")))
                .isEqualTo(TypeInformation.of(Pear.class));
        assertThat(aliases.mapper().createAliasFor(TypeInformation.of(Apple.class)))
                .isEqualTo(Alias.of("apple"));
    }

    @Test
    void aTypeWithoutAliasLeavesNoNameBehind() {
        assertThat(aliases.mapper().createAliasFor(TypeInformation.of(Orchard.class)))
                .isEqualTo(Alias.NONE);
    }

    @Test
    void aPermittedRecordWithoutAliasIsRefusedAtTheStart() {
        assertThatThrownBy(() -> aliases.register(Tool.class))
                .hasMessageContaining("Spade")
                .hasMessageContaining("@TypeAlias");
    }

    @Test
    void oneAliasForTwoTypesIsRefused() {
        aliases.register(Tree.class);

        assertThatThrownBy(() -> aliases.register(Computer.class)).hasMessageContaining("apple");
    }
}
