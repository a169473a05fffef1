package org.indexus.callcenter.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.calls.CallJson.AgentJson;
import org.indexus.callcenter.calls.CallJson.CallerJson;
import org.indexus.callcenter.calls.CallJson.QueueJson;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.history.figures.Today;
import org.indexus.callcenter.history.figures.Totals;
import org.jspecify.annotations.Nullable;

/** The floor at one moment, on the wire and on the live page. */
@Schema(name = "Live", example = LiveJson.EXAMPLE)
public record LiveJson(
        Instant now, List<LiveQueue> queues, List<LiveAgent> agents, List<LiveCall> calls, Totals totals) {

    static final String EXAMPLE = """
            {"now":"2026-11-23T10:00:09Z",
            "queues":[{"id":"9b2c8f6e-2f7e-4a55-9a34-1f1d6b1f2c3d","code":"support","name":"Slovakia - Support",
            "open":true,"waiting":1,"longestWaitSeconds":9,
            "agents":{"AVAILABLE":0,"OFFERED":1,"BUSY":1,"WRAP_UP":0,"BREAK":0,"OFFLINE":1},
            "today":{"offered":120,"answered":111,"abandoned":6,"closed":1,"redirected":2,"serviceLevel":0.9304}}],
            "agents":[{"id":"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55","username":"agent1","displayName":"Agent One",
            "status":"OFFERED","reason":null,"since":"2026-11-23T10:00:01Z","connected":true,"phone":"READY",
            "callId":"0d1f6a0e-5d0b-4a51-8f0e-6f9f2f1c9a10"}],
            "calls":[{"id":"0d1f6a0e-5d0b-4a51-8f0e-6f9f2f1c9a10","state":"OFFERED",
            "queue":{"id":"9b2c8f6e-2f7e-4a55-9a34-1f1d6b1f2c3d","code":"support","name":"Slovakia - Support"},
            "agent":{"id":"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55","username":"agent1"},
            "caller":{"number":"0905123456","e164":"+421905123456","name":"Ján Kováč"},
            "since":"2026-11-23T10:00:01Z"}],
            "totals":{"calls":130,"answered":111,"abandoned":6,"closed":7,"redirected":3,"others":1,"open":2}}""";

    /** A queue, its line, its members by status, and its day. */
    @Schema(name = "LiveQueue")
    public record LiveQueue(
            UUID id,
            String code,
            String name,
            boolean open,
            int waiting,
            long longestWaitSeconds,
            Map<DutyStatus, Integer> agents,
            Today today) {}

    /** An agent; {@code callId} is the call that is offered, talked to or wrapped up. */
    @Schema(name = "LiveAgent")
    public record LiveAgent(
            UUID id,
            String username,
            String displayName,
            DutyStatus status,
            @Nullable String reason,
            Instant since,
            boolean connected,
            PhoneState phone,
            @Nullable UUID callId) {}

    /** A call that has not ended; {@code agent} is who serves it or is offered it. */
    @Schema(name = "LiveCall")
    public record LiveCall(
            UUID id,
            CallPhase state,
            @Nullable QueueJson queue,
            @Nullable AgentJson agent,
            CallerJson caller,
            Instant since,
            Instant arrivedAt,
            boolean test) {}
}
