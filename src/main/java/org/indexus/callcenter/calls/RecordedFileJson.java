package org.indexus.callcenter.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.calls.CallJson.AgentJson;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Recording;
import org.jspecify.annotations.Nullable;

/** One of a call's recordings, on the wire. */
@Schema(name = "CallRecordedFile")
public record RecordedFileJson(
        @Schema(description = "Of /calls/{id}/recordings/{seq}")
        int seq,

        @Schema(description = "Who served the caller when it began") @Nullable
        AgentJson agent,

        Recording.State state,
        int seconds,
        @Nullable Instant startedAt,

        @Schema(description = "Whether an agent started it, and not the queue")
        boolean onDemand) {

    static List<RecordedFileJson> of(CallCard card) {
        List<RecordedFileJson> all = new ArrayList<>();
        for (Recording one : card.recordings()) {
            all.add(new RecordedFileJson(
                    all.size() + 1,
                    AgentJson.of(one.agent()),
                    one.state(),
                    one.seconds(),
                    CallJson.micros(one.startedAt()),
                    one.onDemand()));
        }
        return all;
    }
}
