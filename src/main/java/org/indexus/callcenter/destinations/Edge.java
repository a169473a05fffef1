package org.indexus.callcenter.destinations;

/**
 * One way on from a thing.
 *
 * @param via the field that says so, as REST names it: {@code overflow.maxWait}, {@code target}, {@code choices[1].target}
 * @param chosen whether the caller decides to go there, by a key; otherwise it happens by itself
 */
public record Edge(Named from, String via, boolean chosen, Target to) {}
