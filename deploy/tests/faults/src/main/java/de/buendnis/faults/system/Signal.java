package de.buendnis.faults.system;

/** Stops processes and lets them go on. */
public enum Signal {
    STOP,
    CONT;

    public void send(long pid) {
        int exit = Disk.run("kill", "-" + this, Long.toString(pid));
        if (exit != 0) {
            throw new IllegalStateException("kill -%s %d: %d".formatted(this, pid, exit));
        }
    }
}
