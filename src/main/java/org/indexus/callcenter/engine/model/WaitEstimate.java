package org.indexus.callcenter.engine.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may expect.
 *
 * @param ahead how many callers stand before this one in the queue's line, those being offered or connected included
 * @param expectedWait the probable wait from now on; {@code null} when there is no basis for one
 */
public record WaitEstimate(int ahead, @Nullable Duration expectedWait) {}
