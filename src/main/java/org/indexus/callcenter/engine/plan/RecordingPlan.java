package org.indexus.callcenter.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which conversations of a queue are recorded, and what the caller is told before.
 *
 * @param share with {@link RecordMode#SHARE}: so many of a hundred
 * @param announcement Asterisk media that a caller hears before the line whose call will be recorded, or {@code null}
 * @param onDemand whether agents may start and stop a recording themselves
 */
public record RecordingPlan(
        RecordMode mode, int share, @Nullable String announcement, boolean onDemand) {

    public static final RecordingPlan NEVER = new RecordingPlan(RecordMode.NEVER, 0, null);
    public static final RecordingPlan ALWAYS = new RecordingPlan(RecordMode.ALWAYS, 100, null);

    public RecordingPlan(RecordMode mode, int share, @Nullable String announcement) {
        this(mode, share, announcement, false);
    }
}
