package de.buendnis.deploy.local;

/** The accounts that identity makes for the demo, as the user is told of them. */
final class DemoAccounts {

    static final String TEXT =
            """

            Demo-Konten, Kennwort für alle: buendnis-demo-2026
              Servicestelle  anna.servicestelle@example.org und bernd.servicestelle@example.org
              Fachberatung   fatma.beratung@example.org
              Medienbüro     mia.medien@example.org
              Koordination   koordination@ploen.example (ohne Kennwort: der Anmeldelink kommt als Mail)\
            """;

    private DemoAccounts() {}
}
