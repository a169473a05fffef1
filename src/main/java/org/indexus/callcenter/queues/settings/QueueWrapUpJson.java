package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** {@link QueueWrapUp} on the wire. */
@Schema(name = "Queue.WrapUp")
public record QueueWrapUpJson(
        @Schema(
                enumeration = {"NONE", "TIMED", "UNTIL_DONE", "EXTEND_ONCE"},
                defaultValue = "TIMED",
                description =
                        "TIMED: wrapUpSeconds, 0 means none; UNTIL_DONE: until the agent says Done, at most an hour;"
                                + " EXTEND_ONCE: as TIMED, and the agent may ask once for as much again")
        @Nullable
        String wrapUpMode,

        @Nullable Integer wrapUpSeconds) {

    public static final String EXAMPLE = "\"wrapUpMode\":\"EXTEND_ONCE\",\"wrapUpSeconds\":30";

    private static final QueueWrapUp USUAL = new QueueWrapUp();

    public static QueueWrapUpJson of(QueueWrapUp wrapUp) {
        return new QueueWrapUpJson(wrapUp.getWrapUpMode().name(), wrapUp.getWrapUpSeconds());
    }

    public void applyTo(QueueWrapUp wrapUp) {
        wrapUp.setWrapUpMode(Choices.of("wrapUpMode", wrapUpMode, WrapUpMode.class, USUAL.getWrapUpMode()));
        wrapUp.setWrapUpSeconds(requireNonNullElse(wrapUpSeconds, USUAL.getWrapUpSeconds()));
    }
}
