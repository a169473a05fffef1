package org.indexus.callcenter;

import java.nio.file.Path;

/** The test JVM among those that run beside each other: each has folders of its own. */
public final class Fork {

    private Fork() {}

    /** {@code target/<name>-fork<number>}. */
    public static Path folder(String name) {
        return Path.of("target", name + "-fork" + number());
    }

    /** From 1. */
    public static int number() {
        return Integer.parseInt(System.getProperty("indexus.fork", "fork1").replace("fork", ""));
    }
}
