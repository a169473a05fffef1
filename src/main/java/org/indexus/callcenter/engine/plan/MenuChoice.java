package org.indexus.callcenter.engine.plan;

/**
 * What a key of a menu means.
 *
 * @param label what people read for it: the timeline, the agent
 */
public record MenuChoice(String label, Destination destination, CallAttributes gifts) {}
