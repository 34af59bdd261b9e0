package de.buendnis.faults.traffic;

import java.util.concurrent.atomic.AtomicInteger;

/** A link that signs a coordinator in, as it came by mail; it is good for once. */
public final class Link {

    private final String code;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();

    Link(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Somebody was signed in by it. */
    public void accept() {
        accepted.incrementAndGet();
    }

    /** Nobody knows whether somebody was: there was no answer. */
    public void lose() {
        unknown.incrementAndGet();
    }

    /** How often it has signed somebody in. */
    public int accepted() {
        return accepted.get();
    }

    /** Whether all that tried were answered. */
    public boolean isKnown() {
        return unknown.get() == 0;
    }
}
