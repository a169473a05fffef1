package org.indexus.callcenter.calls;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.calls.CallJson.AgentJson;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Participant;
import org.indexus.callcenter.engine.model.ParticipantKind;
import org.indexus.callcenter.engine.model.ParticipantState;
import org.indexus.callcenter.engine.model.Participants;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a call, or took part, on the wire. */
@Schema(name = "CallParticipant")
public record ParticipantJson(
        String id,
        ParticipantKind type,
        @Nullable AgentJson agent,
        @Nullable String number,
        String name,
        ParticipantState state,
        boolean muted,
        Instant since,
        @Nullable Instant leftAt) {

    static List<ParticipantJson> of(CallCard card) {
        return Participants.of(card).stream().map(ParticipantJson::of).toList();
    }

    private static ParticipantJson of(Participant one) {
        return new ParticipantJson(
                one.id(),
                one.kind(),
                AgentJson.of(one.agent()),
                one.number(),
                one.name(),
                one.state(),
                one.muted(),
                CallJson.micros(one.since()),
                CallJson.micros(one.leftAt()));
    }
}
