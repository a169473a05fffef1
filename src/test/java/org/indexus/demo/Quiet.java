package org.indexus.demo;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries of the launcher from talking over it. */
final class Quiet {

    /** Held, because an unreferenced logger forgets its level. */
    private static final Logger POSTGRES = Logger.getLogger("io.zonky");

    private Quiet() {}

    static void libraries() {
        POSTGRES.setLevel(Level.WARNING);
    }
}
