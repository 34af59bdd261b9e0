package de.buendnis.deploy.local;

/** What services keep their state in, and must be there before them. */
enum Store {
    KAFKA,
    MONGODB
}
