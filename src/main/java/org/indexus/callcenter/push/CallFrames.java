package org.indexus.callcenter.push;

import static org.indexus.callcenter.push.Frames.text;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Participant;
import org.indexus.callcenter.engine.model.Participants;
import org.indexus.callcenter.engine.model.Service;
import org.jspecify.annotations.Nullable;

/** What frames say of a call and of the offer of one. */
final class CallFrames {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private CallFrames() {}

    static JsonObjectBuilder offer(JsonObjectBuilder json, Offer offer, CallCard card, Instant now) {
        Duration left = Duration.between(now, offer.expiresAt());
        json.add("offerId", offer.id().toString()).add("callId", offer.call().toString());
        addCaller(json, card);
        addWhy(json, offer, card);
        return json.add("waitedSeconds", card.waitedUntil(now).toSeconds())
                .add("secondsLeft", Math.max(0, left.plusMillis(999).toSeconds()))
                .add("expiresAt", offer.expiresAt().toString())
                .add("connectMode", offer.mode().name());
    }

    /** @param agent whose page it is for */
    static JsonObjectBuilder call(
            JsonObjectBuilder json,
            CallCard card,
            AgentId agent,
            CallPhase phase,
            Instant since,
            @Nullable EndedBy endedBy) {
        Service service = card.service();
        Guest guest = service == null ? null : service.guest();
        boolean third = guest != null && guest.isOf(agent);
        json.add("callId", card.id().toString())
                .add("state", phase.name())
                .add("since", since.toString())
                .add("endedBy", text(endedBy))
                .add(
                        "outcome",
                        text(
                                endedBy == null || card.ending() == null
                                        ? null
                                        : card.ending().outcome()))
                .add(
                        "recording",
                        JSON.createObjectBuilder()
                                .add("state", card.recording().shown().name())
                                .add("seconds", card.recording().seconds())
                                .add("paused", card.recording().paused()))
                .add("direction", card.origin().direction().name())
                .add("muted", third ? guest.muted() : service != null && service.muted())
                .add("onHold", service != null && service.onHold());
        JsonArrayBuilder controls = JSON.createArrayBuilder();
        if (phase != CallPhase.ENDED) {
            CallControl.of(card, agent).forEach(control -> controls.add(control.name()));
        }
        json.add("controls", controls);
        addParticipants(json, card);
        addCaller(json, card);
        if (third) {
            addFrom(json, "CONSULT", service.agent(), "");
        } else {
            addHandover(json, service == null ? null : service.from());
        }
        return json;
    }

    private static void addParticipants(JsonObjectBuilder json, CallCard card) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Participant one : Participants.of(card)) {
            JsonObjectBuilder each = JSON.createObjectBuilder()
                    .add("id", one.id())
                    .add("type", one.kind().name());
            AgentRef agent = one.agent();
            if (agent == null) {
                each.addNull("agent");
            } else {
                each.add("agent", named(agent));
            }
            all.add(each.add("number", text(one.number()))
                    .add("name", one.name())
                    .add("state", one.state().name())
                    .add("muted", one.muted())
                    .add("since", one.since().toString())
                    .add("leftAt", text(one.leftAt())));
        }
        json.add("participants", all);
    }

    private static JsonObjectBuilder named(AgentRef agent) {
        return JSON.createObjectBuilder().add("id", agent.id().toString()).add("username", agent.username());
    }

    private static void addCaller(JsonObjectBuilder json, CallCard card) {
        QueueRef queue = card.workQueue();
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

    /** Why the call is offered: from the queue, since a colleague transferred it, or since one asks for advice. */
    private static void addWhy(JsonObjectBuilder json, Offer offer, CallCard card) {
        Service service = card.service();
        Guest guest = service == null ? null : service.guest();
        if (guest != null && offer.equals(guest.offer())) {
            addFrom(json, "CONSULT", service.agent(), "");
        } else {
            addHandover(json, card.journey().handover());
        }
    }

    private static void addHandover(JsonObjectBuilder json, @Nullable Handover handover) {
        if (handover == null) {
            json.add("kind", "QUEUE").addNull("from").add("note", "");
        } else {
            addFrom(json, "TRANSFER", handover.by(), handover.note());
        }
    }

    private static void addFrom(JsonObjectBuilder json, String kind, AgentRef from, String note) {
        json.add("kind", kind).add("from", named(from)).add("note", note);
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
}
