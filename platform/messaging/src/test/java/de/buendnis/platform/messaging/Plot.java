package de.buendnis.platform.messaging;

import java.time.LocalDate;
import org.springframework.data.annotation.TypeAlias;

/** The aggregate of the tests: a garden plot, its lease, and how often it was leased. */
record Plot(int squareMetres, Lease lease, int leases, String note) {

    sealed interface Lease {}

    @TypeAlias("vacant")
    record Vacant() implements Lease {}

    @TypeAlias("current")
    record Current(String tenant, LocalDate from) implements Lease {}

    sealed interface Happening {}

    @TypeAlias("laidOut")
    record LaidOut(int squareMetres) implements Happening {}

    @TypeAlias("leased")
    record Leased(String tenant, LocalDate from) implements Happening {}

    @TypeAlias("vacated")
    record Vacated(String note) implements Happening {}

    static final class AlreadyLeased extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    Leased leaseTo(String tenant) {
        return switch (lease) {
            case Vacant vacant -> new Leased(tenant, LocalDate.of(2027, 3, 1));
            case Current current -> throw new AlreadyLeased();
        };
    }

    /** Never refused: for tests that write much. */
    Happening turn() {
        return switch (lease) {
            case Vacant vacant -> new Leased("Erna", LocalDate.of(2027, 3, 1));
            case Current current -> new Vacated("");
        };
    }

    static Plot apply(Plot before, Happening happening) {
        return switch (happening) {
            case LaidOut laidOut -> new Plot(laidOut.squareMetres(), new Vacant(), 0, "");
            case Leased leased ->
                    new Plot(
                            before.squareMetres(),
                            new Current(leased.tenant(), leased.from()),
                            before.leases() + 1,
                            before.note());
            case Vacated vacated ->
                    new Plot(before.squareMetres(), new Vacant(), before.leases(), vacated.note());
        };
    }
}
