package de.buendnis.load.commands;

import org.springframework.data.annotation.TypeAlias;

/** The aggregate that is written: a contact of some hundred bytes, as the registry keeps them. */
record Card(String alliance, String function, String unit, String name, String phone, int changes) {

    sealed interface Happening {}

    @TypeAlias("added")
    record Added(String alliance, String function, String unit, String name, String phone)
            implements Happening {}

    @TypeAlias("renamed")
    record Renamed(String name) implements Happening {}

    static Added added(int number) {
        return new Added(
                "alliance-" + number / 10,
                "Koordination",
                "Fachbereich Jugend, Familie und Soziales",
                "Kontakt " + number,
                "+49 30 555 " + number);
    }

    Card apply(Renamed renamed) {
        return new Card(alliance, function, unit, renamed.name(), phone, changes + 1);
    }
}
