package org.indexus.callcenter.engine.plan;

/**
 * Digits that a menu collects.
 *
 * @param kind what they are
 * @param least so many at least, from 1
 * @param most with so many it is complete without {@code #}, at most 32
 * @param then where the caller goes with them
 */
public record DigitsPlan(DigitsKind kind, int least, int most, Destination then) {}
