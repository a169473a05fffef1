package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@link QueueWaiting} on the wire. */
@Schema(name = "Queue.Waiting")
public record QueueWaitingJson(
        @Schema(description = "0: wait for ever") @Nullable Integer maxWaitSeconds,
        @Nullable Integer maxLength,
        @Nullable Integer weight) {

    public static final String EXAMPLE = "\"maxWaitSeconds\":300,\"maxLength\":null,\"weight\":0";

    private static final QueueWaiting USUAL = new QueueWaiting();

    public static QueueWaitingJson of(QueueWaiting waiting) {
        return new QueueWaitingJson(waiting.getMaxWaitSeconds(), waiting.getMaxLength(), waiting.getWeight());
    }

    public void applyTo(QueueWaiting waiting) {
        waiting.setMaxWaitSeconds(requireNonNullElse(maxWaitSeconds, USUAL.getMaxWaitSeconds()));
        waiting.setMaxLength(maxLength);
        waiting.setWeight(requireNonNullElse(weight, USUAL.getWeight()));
    }
}
