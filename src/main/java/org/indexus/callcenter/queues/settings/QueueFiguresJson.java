package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@link QueueFigures} on the wire. */
@Schema(name = "Queue.Figures")
public record QueueFiguresJson(
        @Nullable Integer shortAbandonSeconds, @Nullable Integer serviceLevelSeconds) {

    public static final String EXAMPLE = "\"shortAbandonSeconds\":5,\"serviceLevelSeconds\":20";

    private static final QueueFigures USUAL = new QueueFigures();

    public static QueueFiguresJson of(QueueFigures figures) {
        return new QueueFiguresJson(figures.getShortAbandonSeconds(), figures.getServiceLevelSeconds());
    }

    public void applyTo(QueueFigures figures) {
        figures.setShortAbandonSeconds(requireNonNullElse(shortAbandonSeconds, USUAL.getShortAbandonSeconds()));
        figures.setServiceLevelSeconds(requireNonNullElse(serviceLevelSeconds, USUAL.getServiceLevelSeconds()));
    }
}
