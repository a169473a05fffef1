package org.indexus.callcenter.simulation;

/** Refuses what makes no sense, in words for whoever typed it. */
final class Check {

    private Check() {}

    static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
