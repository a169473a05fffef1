package org.indexus.callcenter.engine.plan;

/**
 * How busy a queue is at this moment.
 *
 * @param waiting callers in its line, those being offered or connected included
 * @param signedIn active members who are not Offline
 * @param working active members who are neither Offline nor on a break
 */
public record QueueLoad(int waiting, int signedIn, int working) {}
