package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.model.DutyStatus;

/**
 * An agent as the facts tell.
 *
 * @param idle time in Available since the last handled call or the login, before {@code since}; a caller who hung up before
 *     both were bridged was not handled
 * @param day the day that {@code calls} and {@code talk} are of
 * @param calls conversations that began on that day
 * @param talk how long those of them lasted that are over
 */
record Colleague(int number, DutyStatus status, Instant since, Duration idle, LocalDate day, int calls, Duration talk) {

    static Colleague unknown(int number) {
        return new Colleague(
                number, DutyStatus.OFFLINE, Instant.EPOCH, Duration.ZERO, LocalDate.EPOCH, 0, Duration.ZERO);
    }

    Instant idleSince() {
        return since.minus(idle);
    }

    long talkSeconds() {
        return talk.toSeconds();
    }

    Colleague now(AgentFact told) {
        Duration rested = status == DutyStatus.AVAILABLE ? idle.plus(Duration.between(since, told.at())) : idle;
        boolean fresh = status == DutyStatus.OFFLINE;
        return new Colleague(
                number, told.status().status(), told.at(), fresh ? Duration.ZERO : rested, day, calls, talk);
    }

    Colleague talking(Instant at) {
        Colleague today = today(at);
        return new Colleague(number, status, since, Duration.ZERO, today.day, today.calls + 1, today.talk);
    }

    /** A conversation counts on the day on which it began. */
    Colleague talked(Instant from, Instant until) {
        Duration more = dayOf(from).equals(day) ? Duration.between(from, until) : Duration.ZERO;
        return new Colleague(number, status, since, idle, day, calls, talk.plus(more));
    }

    /** On a new day everybody begins at nothing. */
    Colleague today(Instant at) {
        LocalDate date = dayOf(at);
        return date.equals(day) ? this : new Colleague(number, status, since, idle, date, 0, Duration.ZERO);
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
