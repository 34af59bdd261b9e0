package de.buendnis.registry.activity;

/** What shows that an alliance is at work. */
enum ActivityKind {
    PARTICIPATION_CONFIRMED("Teilnahme am Aktionstag bestätigt");

    private final String label;

    ActivityKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
