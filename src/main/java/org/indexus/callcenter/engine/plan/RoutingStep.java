package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whom a caller is offered to for a while, before the next step relaxes it. After the last step any member will do.
 *
 * @param time how long the step lasts, counted from the end of the step before; {@code null} until the caller is served
 */
public record RoutingStep(@Nullable Duration time, Requirement requirement) {}
