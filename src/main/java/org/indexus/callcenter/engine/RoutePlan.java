package org.indexus.callcenter.engine;

/**
 * A rule for arriving calls: who dialled something like {@code pattern} goes to {@code queue}.
 *
 * @param pattern an exact number, a prefix ({@code 421*}), an Asterisk pattern ({@code _2XX}) or {@code default}
 */
public record RoutePlan(String code, String pattern, QueueId queue, boolean active) {}
