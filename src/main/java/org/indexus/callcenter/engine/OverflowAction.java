package org.indexus.callcenter.engine;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a caller who leaves a queue unserved.
 *
 * @param queue where to, for {@link OverflowType#QUEUE}
 * @param keepWaitingTime whether the caller's wait so far counts in the other queue's order
 * @param number what is dialled, for {@link OverflowType#EXTENSION} and {@link OverflowType#EXTERNAL}
 * @param prompt Asterisk media for {@link OverflowType#MESSAGE}; {@code null} for the usual one of the cause
 */
public record OverflowAction(
        OverflowType type,
        @Nullable QueueId queue,
        boolean keepWaitingTime,
        @Nullable String number,
        @Nullable String prompt) {

    public static final OverflowAction WAIT_ON = new OverflowAction(OverflowType.WAIT_ON, null, false, null, null);

    public static OverflowAction toQueue(QueueId queue, boolean keepWaitingTime) {
        return new OverflowAction(OverflowType.QUEUE, queue, keepWaitingTime, null, null);
    }

    public static OverflowAction toExtension(String number) {
        return new OverflowAction(OverflowType.EXTENSION, null, false, number, null);
    }

    public static OverflowAction message(@Nullable String prompt) {
        return new OverflowAction(OverflowType.MESSAGE, null, false, null, prompt);
    }
}
