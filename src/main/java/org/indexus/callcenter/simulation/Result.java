package org.indexus.callcenter.simulation;

/**
 * What came of a {@link Simulation}, all of it told by the engine's own facts.
 *
 * @param calls that arrived in the measured time
 * @param pWait share of the calls that were not offered to an agent in the moment of their arrival
 * @param serviceLevel answered within the target / all calls
 * @param asa average speed of answer: mean wait of the answered, in seconds
 * @param pAbandon share of the calls whose callers hung up before they were answered
 * @param meanWait mean wait of all, in seconds
 * @param occupancy the agents' working time / all of their time
 * @param forecastBias mean of the forecast less the real wait, of the answered who had to wait and had a forecast, in seconds
 * @param forecastError mean distance of the two, in seconds
 * @param turns how many events the engine took
 */
public record Result(
        long calls,
        long answered,
        long abandoned,
        Figure pWait,
        Figure serviceLevel,
        Figure asa,
        Figure pAbandon,
        Figure meanWait,
        Figure occupancy,
        Figure forecastBias,
        Figure forecastError,
        long turns) {}
