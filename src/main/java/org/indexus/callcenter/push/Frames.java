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
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.platform.Vocabulary;
import org.indexus.callcenter.runtime.CallDraft;
import org.jspecify.annotations.Nullable;

/** The server's frames as JSON text; the protocol is written here and nowhere else. */
final class Frames {

    static final String PING = "{\"type\":\"ping\"}";

    /** An offer is told as an offer, and a call that waits for somebody else after it is not the agent's. */
    private static final Set<CallPhase> IN_HAND =
            EnumSet.of(CallPhase.CONNECTING, CallPhase.TALKING, CallPhase.HELD, CallPhase.ENDED);

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
            hello.add("offer", describe(JSON.createObjectBuilder(), offer, offered.card(), now));
        }
        CallCard call = agent.call();
        if (call == null || !IN_HAND.contains(call.phase())) {
            hello.addNull("call");
        } else {
            EndedBy by = call.ending() == null ? null : call.ending().by();
            hello.add("call", describe(JSON.createObjectBuilder(), call, call.phase(), call.phaseSince(), by));
        }
        return text(hello);
    }

    static String offer(OfferMade fact) {
        return text(describe(frame("offer"), fact.offer(), fact.card(), fact.at()));
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
        return text(told(describe(frame("call"), fact.card(), fact.phase(), fact.at(), by), deed));
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

    private static JsonObjectBuilder describe(JsonObjectBuilder json, Offer offer, CallCard card, Instant now) {
        Duration left = Duration.between(now, offer.expiresAt());
        json.add("offerId", offer.id().toString()).add("callId", offer.call().toString());
        addCaller(json, card);
        addHandover(json, card.journey().handover());
        return json.add("waitedSeconds", card.waitedUntil(now).toSeconds())
                .add("secondsLeft", Math.max(0, left.plusMillis(999).toSeconds()))
                .add("expiresAt", offer.expiresAt().toString())
                .add("connectMode", offer.mode().name());
    }

    private static JsonObjectBuilder describe(
            JsonObjectBuilder json, CallCard card, CallPhase phase, Instant since, @Nullable EndedBy endedBy) {
        json.add("callId", card.id().toString())
                .add("state", phase.name())
                .add("since", since.toString())
                .add("endedBy", text(endedBy))
                .add(
                        "recording",
                        JSON.createObjectBuilder()
                                .add("state", card.recording().shown().name())
                                .add("seconds", card.recording().seconds())
                                .add("paused", card.recording().paused()))
                .add("direction", "INBOUND")
                .add("muted", card.service() != null && card.service().muted())
                .add("onHold", card.service() != null && card.service().onHold());
        JsonArrayBuilder controls = JSON.createArrayBuilder();
        CallControl.of(card).forEach(control -> controls.add(control.name()));
        json.add("controls", controls);
        addCaller(json, card);
        return json;
    }

    private static void addCaller(JsonObjectBuilder json, CallCard card) {
        QueueRef queue = card.queue();
        if (queue == null) {
            json.addNull("queue");
        } else {
            json.add(
                    "queue",
                    JSON.createObjectBuilder()
                            .add("id", queue.id().toString())
                            .add("code", queue.code())
                            .add("name", queue.name()));
        }
        json.add(
                "caller",
                JSON.createObjectBuilder()
                        .add("number", card.origin().number())
                        .add("name", card.origin().name()));
        addCustomer(json, card.customer());
        addJourney(json, card.journey());
    }

    /** Why the call is offered: from the queue, or because a colleague has transferred it. */
    private static void addHandover(JsonObjectBuilder json, @Nullable Handover handover) {
        if (handover == null) {
            json.add("kind", "QUEUE").addNull("from").add("note", "");
            return;
        }
        json.add("kind", "TRANSFER")
                .add(
                        "from",
                        JSON.createObjectBuilder()
                                .add("id", handover.by().id().toString())
                                .add("username", handover.by().username()))
                .add("note", handover.note());
    }

    private static void addCustomer(JsonObjectBuilder json, @Nullable Customer customer) {
        if (customer == null) {
            json.addNull("customer");
        } else {
            json.add(
                    "customer",
                    JSON.createObjectBuilder()
                            .add("id", customer.id().toString())
                            .add("name", customer.name())
                            .add("vip", customer.vip()));
        }
    }

    /** The way that the caller came: what was pressed, and what was typed. */
    private static void addJourney(JsonObjectBuilder json, Journey journey) {
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        journey.chosen()
                .forEach(chosen -> keys.add(JSON.createObjectBuilder()
                        .add("menu", chosen.menu())
                        .add("key", chosen.key())
                        .add("label", chosen.label())));
        json.add("route", text(journey.route()))
                .add("language", text(journey.gifts().language()))
                .add("keys", keys)
                .add("digits", text(journey.digits()));
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

    private static JsonValue text(@Nullable Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }

    private static JsonObjectBuilder frame(String type) {
        return JSON.createObjectBuilder().add("type", type);
    }

    private static String text(JsonObjectBuilder json) {
        return json.build().toString();
    }
}
