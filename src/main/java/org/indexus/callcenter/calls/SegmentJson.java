package org.indexus.callcenter.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.calls.CallJson.AgentJson;
import org.indexus.callcenter.calls.CallJson.QueueJson;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.LoggedCall.Written;
import org.jspecify.annotations.Nullable;

/** One agent's part in a call, on the wire. Seconds of what is still going on count up to the moment of the answer. */
@Schema(name = "CallSegment")
public record SegmentJson(
        int seq,
        AgentJson agent,
        @Nullable QueueJson queue,
        Instant startedAt,
        Instant answeredAt,
        @Nullable Instant endedAt,
        long ringSeconds,
        long talkedSeconds,
        long heldSeconds,
        long consultSeconds,
        long wrapUpSeconds,
        @Nullable SegmentEnd outcome,
        @Nullable TargetJson transferredTo,
        @Nullable String disposition,
        @Nullable String notes) {

    /** Where an agent sent a caller; {@code number} for extensions and numbers, {@code ref} for all else. */
    @Schema(name = "CallTransferTarget")
    public record TargetJson(
            TransferTarget.Type type,
            @Nullable String ref,
            @Nullable String number) {

        static @Nullable TargetJson of(@Nullable TransferTarget target) {
            if (target == null) {
                return null;
            }
            boolean dialled =
                    target.type() == TransferTarget.Type.EXTENSION || target.type() == TransferTarget.Type.NUMBER;
            return new TargetJson(target.type(), dialled ? null : target.ref(), dialled ? target.ref() : null);
        }
    }

    static List<SegmentJson> of(LoggedCall call, Instant now) {
        List<SegmentJson> all = new ArrayList<>();
        for (Segment segment : call.segments(now)) {
            boolean open = call.isGoingOn(segment);
            Written written = call.written(segment.agent());
            all.add(new SegmentJson(
                    all.size() + 1,
                    AgentJson.of(segment.agent()),
                    QueueJson.of(segment.queue()),
                    CallJson.micros(segment.startedAt()),
                    CallJson.micros(segment.answeredAt()),
                    open ? null : CallJson.micros(segment.endedAt()),
                    segment.rang().toSeconds(),
                    segment.talked().toSeconds(),
                    segment.held().toSeconds(),
                    segment.consulted().toSeconds(),
                    segment.wrapUp() == null ? 0 : segment.wrapUp().toSeconds(),
                    open ? null : segment.end(),
                    TargetJson.of(segment.transferredTo()),
                    written == null ? null : written.disposition(),
                    written == null ? null : written.notes()));
        }
        return all;
    }
}
