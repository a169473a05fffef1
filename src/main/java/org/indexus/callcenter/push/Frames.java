package org.indexus.callcenter.push;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.platform.words.Vocabulary;
import org.indexus.callcenter.runtime.CallDraft;
import org.jspecify.annotations.Nullable;

/** The server's frames as JSON text; the protocol is written here and nowhere else. */
final class Frames {

    static final String PING = "{\"type\":\"ping\"}";

    /** An offer is told as an offer, and a call that waits for somebody else after it is not the agent's. */
    private static final Set<CallPhase> IN_HAND = EnumSet.of(
            CallPhase.CONNECTING,
            CallPhase.TALKING,
            CallPhase.HELD,
            CallPhase.CONSULTING,
            CallPhase.CONFERENCE,
            CallPhase.ENDED);

    private static final int PROTOCOL = 1;
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Another one after each restart or upgrade, which knows nothing of the pages that are open. */
    private static final String DEPLOYMENT = UUID.randomUUID().toString();

    private Frames() {}

    /** Everything that an agent's page must know to begin. {@code offered} is the call of the offer in hand. */
    static String hello(Instant now, Duration grace, AgentView agent, @Nullable CallView offered) {
        AgentProfile profile = agent.profile();
        JsonObjectBuilder hello = frame("hello")
                .add("protocol", PROTOCOL)
                .add("now", now.toString())
                .add("graceSeconds", grace.toSeconds())
                .add("server", DEPLOYMENT)
                .add(
                        "agent",
                        JSON.createObjectBuilder()
                                .add("id", profile.id().toString())
                                .add("username", profile.username())
                                .add("displayName", profile.displayName())
                                .add("endpoint", profile.endpoint())
                                .add("connectMode", profile.effectiveMode().name()))
                .add("status", describe(JSON.createObjectBuilder(), agent.status(), agent.phone()));
        Offer offer = agent.offer();
        if (offer == null || offered == null) {
            hello.addNull("offer");
        } else {
            hello.add("offer", CallFrames.offer(JSON.createObjectBuilder(), offer, offered.card(), now));
        }
        CallCard call = agent.call();
        if (call == null || !IN_HAND.contains(call.phase())) {
            hello.addNull("call");
        } else {
            EndedBy by = call.ending() == null ? null : call.ending().by();
            hello.add(
                    "call",
                    CallFrames.call(
                            JSON.createObjectBuilder(), call, profile.id(), call.phase(), call.phaseSince(), by));
        }
        return text(hello);
    }

    static String offer(OfferMade fact) {
        return text(CallFrames.offer(frame("offer"), fact.offer(), fact.card(), fact.at()));
    }

    static String offerEnded(OfferEnded fact) {
        return offerEnded(fact, null);
    }

    /** {@code deed}: what a supervisor did that ended it. */
    static String offerEnded(OfferEnded fact, @Nullable SupervisorDeed deed) {
        return text(told(
                frame("offerEnded")
                        .add("offerId", fact.offer().id().toString())
                        .add("callId", fact.offer().call().toString())
                        .add("reason", fact.reason().name()),
                deed));
    }

    private static JsonObjectBuilder told(JsonObjectBuilder json, @Nullable SupervisorDeed deed) {
        return deed == null ? json : json.add("by", deed.by()).add("note", text(deed.note()));
    }

    static String call(AgentCallChanged fact) {
        return call(fact, null);
    }

    /** {@code deed}: what a supervisor did that ended it. */
    static String call(AgentCallChanged fact, @Nullable SupervisorDeed deed) {
        EndedBy by = fact.phase() == CallPhase.ENDED ? fact.endedBy() : null;
        return text(told(
                CallFrames.call(frame("call"), fact.card(), fact.agent().id(), fact.phase(), fact.at(), by), deed));
    }

    /** {@code by}: who brought it about, when it was not the agent nor the floor. */
    static String status(AgentStatus status, PhoneState phone, @Nullable String by) {
        JsonObjectBuilder frame = describe(frame("status"), status, phone);
        return text(by == null ? frame : frame.add("by", by));
    }

    static String draft(CallDraft draft) {
        return text(frame("draft")
                .add("callId", draft.call().toString())
                .add("notes", draft.notes())
                .add("disposition", draft.disposition())
                .add("changedAt", draft.changedAt().toString())
                .add("done", draft.done()));
    }

    static String queues(List<QueueLength> lengths, Instant now) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (QueueLength length : lengths) {
            items.add(JSON.createObjectBuilder()
                    .add("code", length.queue().code())
                    .add("name", length.queue().name())
                    .add("waiting", length.waiting())
                    .add("longestWaitSeconds", length.longestWait(now).toSeconds()));
        }
        return text(frame("queues").add("items", items));
    }

    static String ok(JsonValue ref) {
        return text(frame("ok").add("ref", ref));
    }

    static String error(@Nullable JsonValue ref, ErrorCode code) {
        return error(ref, code, code.message());
    }

    static String error(@Nullable JsonValue ref, Verdict refusal) {
        return error(ref, ErrorCode.of(refusal), Vocabulary.word(refusal));
    }

    private static String error(@Nullable JsonValue ref, ErrorCode code, String message) {
        return text(frame("error")
                .add("ref", ref == null ? JsonValue.NULL : ref)
                .add("code", code.name())
                .add("message", message));
    }

    private static JsonObjectBuilder describe(JsonObjectBuilder json, AgentStatus status, PhoneState phone) {
        json.add("status", status.status().name())
                .add("reason", text(status.reason()))
                .add("since", status.since().toString())
                .add("until", text(status.until()))
                .add("callId", text(status.call()));
        NextStatus next = status.next();
        if (next == null) {
            json.addNull("next");
        } else {
            json.add(
                    "next",
                    JSON.createObjectBuilder()
                            .add("status", next.status().name())
                            .add("reason", text(next.reason())));
        }
        return json.add("extendable", status.extendable())
                .add("untilDone", status.untilDone())
                .add("phone", phone.name());
    }

    static JsonValue text(@Nullable Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }

    private static JsonObjectBuilder frame(String type) {
        return JSON.createObjectBuilder().add("type", type);
    }

    private static String text(JsonObjectBuilder json) {
        return json.build().toString();
    }
}
