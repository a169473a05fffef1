package org.indexus.callcenter.engine.plan;

import java.time.Duration;

/**
 * How a queue's agents are asked.
 *
 * @param offerTime how long an agent may think
 * @param missLimit after so many missed offers in a row the agent is put on a break
 * @param coolDown for so long an agent who declined, or whose phone failed, is not asked again for the same call
 */
public record OfferPlan(Duration offerTime, int missLimit, Duration coolDown) {}
