package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.jspecify.annotations.Nullable;

/** {@link QueueOverflow} on the wire. */
@Schema(name = "Queue.Overflow")
public record QueueOverflowJson(
        @Schema(
                description = "A closed queue lets nobody in: overflow.closed; who waits already is served",
                defaultValue = "true")
        @Nullable
        Boolean open,

        @Nullable OverflowJson overflow,

        @Schema(description = "Whose number is shown where a call is put through to an external number") @Nullable
        CallerIdJson callerId) {

    public static final String EXAMPLE = "\"open\":true,"
            + "\"overflow\":{\"maxWait\":{\"type\":\"QUEUE\",\"ref\":\"sales\",\"keepWaitingTime\":true},"
            + "\"maxLength\":null,\"noAgents\":null,\"noneAvailable\":null,\"closed\":null}";

    private static final QueueOverflow USUAL = new QueueOverflow();

    public static QueueOverflowJson of(QueueOverflow overflow, Names names) {
        return new QueueOverflowJson(
                overflow.isOpen(), OverflowJson.of(overflow.getActions(), names), CallerIdJson.of(overflow));
    }

    public void applyTo(QueueOverflow part, Directory directory) {
        part.setOpen(requireNonNullElse(open, USUAL.isOpen()));
        part.setActions(requireNonNullElse(overflow, OverflowJson.USUAL).read(directory));
        CallerIdJson.apply(callerId, part);
    }
}
