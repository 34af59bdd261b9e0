package de.buendnis.faults.traffic;

/** What somebody does, from beginning to end; told again and again until the round is over. */
interface Story {

    void tell();
}
