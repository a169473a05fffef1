package org.indexus.callcenter.load;

import org.indexus.demo.AsteriskProcess;

/**
 * Seconds of the processors, by who used them.
 *
 * @param elapsed seconds of the clock
 * @param generator callers, phones and the test itself; of callers and phones only when they have ended
 * @param machine all of it, and whatever else this machine did
 */
record Spent(double elapsed, double application, double database, double asterisk, double generator, double machine) {

    /** What everybody has used until now. */
    static Spent until(AsteriskProcess asterisk, Contestant system) {
        return new Spent(
                System.nanoTime() / 1e9,
                system.applicationSeconds(),
                system.databaseSeconds(),
                CpuTime.secondsOf(asterisk.pid().orElseThrow()),
                CpuTime.ownAndEndedChildren(),
                CpuTime.ofTheMachine());
    }

    Spent since(Spent before) {
        return new Spent(
                elapsed - before.elapsed,
                application - before.application,
                database - before.database,
                asterisk - before.asterisk,
                generator - before.generator,
                machine - before.machine);
    }

    /** How many processors, on the average, did something else. */
    double othersCores() {
        return (machine - application - database - asterisk - generator) / elapsed;
    }
}
