package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** Nothing lasts for ever: each offer, connect attempt, message, wrap-up, grace and owed recording has a deadline to come. */
final class TimerRules {

    private final FloorView view;
    private final Alarms alarms;
    private final Chronicle told;

    TimerRules(FloorView view, Alarms alarms, Chronicle told) {
        this.view = view;
        this.alarms = alarms;
        this.told = told;
    }

    void check() {
        view.calls().values().forEach(this::call);
        view.agents().values().forEach(this::agent);
        told.cooling.forEach((pair, until) -> {
            CallView call = view.calls().get(pair.call());
            boolean waits = call != null && call.card().phase() == CallPhase.WAITING;
            boolean wakes = alarms.has(pair.call().value(), TimerKind.COOL_DOWN, timer -> timer.at()
                    .equals(until));
            hold(!waits || wakes || !view.at().isBefore(until), () -> "somebody wakes routing up: " + pair);
        });
    }

    private void call(CallView call) {
        CallCard card = call.card();
        UUID id = card.id().value();
        switch (card.phase()) {
            case OFFERED ->
                call.offers()
                        .forEach(offer -> hold(
                                alarms.has(
                                        id,
                                        TimerKind.OFFER,
                                        timer -> timer.generation() == offer.number()
                                                && timer.at().equals(offer.expiresAt())),
                                () -> "a deadline of " + offer));
            case CONNECTING -> {
                String leg = card.service().leg();
                if (card.stage() == CallStage.CALLING_NUMBER) {
                    leg = "-a2"; // the second deadline of such a call
                }
                String numbered = leg;
                hold(
                        alarms.has(id, TimerKind.CONNECT, timer -> numbered.endsWith("-a" + timer.generation())),
                        () -> "a deadline for the phone: " + card);
            }
            case CONSULTING -> consulting(card);
            case IN_MENU ->
                hold(
                        card.journey().menu() == null
                                ? alarms.has(id, TimerKind.MESSAGE, any -> true)
                                : alarms.hasNewest(id, TimerKind.MENU),
                        () -> "a deadline of the message, or of the menu: " + card);
            case WAITING -> waiting(card);
            case ENDED ->
                hold(
                        !card.isRecordingOwed() || alarms.has(id, TimerKind.RECORDING, any -> true),
                        () -> "asks for the recording: " + card);
            default -> {}
        }
    }

    /** Nobody is asked or called for ever. */
    private void consulting(CallCard card) {
        Guest guest = card.service().guest();
        UUID id = card.id().value();
        if (guest.stand() == Guest.Stand.ASKED) {
            hold(
                    alarms.has(
                            id,
                            TimerKind.OFFER,
                            timer -> timer.generation() == guest.offer().number()),
                    () -> "a deadline of the offer: " + card);
        } else if (!guest.isThere() && guest.stand() != Guest.Stand.LOST) {
            hold(
                    alarms.has(id, TimerKind.CONNECT, timer -> timer.generation() == card.attempts()),
                    () -> "a deadline for the third party: " + card);
        }
    }

    /** Who waits in a queue that announces something has an announcement to come. */
    private void announced(CallCard card, QueuePlan plan) {
        AnnouncementPlan say = plan.announcements();
        boolean silent = say.position() == null && say.estimatedWait() == null && say.comfort() == null;
        hold(
                silent || alarms.has(card.id().value(), TimerKind.ANNOUNCE, any -> true),
                () -> "the next announcement: " + card);
    }

    /** Who waits in a step that ends is looked at again by then. */
    private void waiting(CallCard card) {
        FloorView.QueueView queue = view.queues().get(card.place().queue().id());
        if (queue == null) {
            return;
        }
        announced(card, queue.plan());
        Duration end = Duration.ZERO;
        for (var step : queue.plan().routing().steps()) {
            if (step.time() == null) {
                return;
            }
            end = end.plus(step.time());
            var at = card.enteredAt().plus(end);
            if (view.at().isBefore(at)) {
                var by = at.isAfter(preferredUntil(card, queue.plan())) ? at : preferredUntil(card, queue.plan());
                hold(
                        alarms.has(card.id().value(), TimerKind.ROUTING_STEP, timer -> !timer.at()
                                .isAfter(by)),
                        () -> "the step ends: " + card + " " + queue.plan().routing());
                return;
            }
        }
    }

    /** While only one agent may be asked, steps do not matter. */
    private static Instant preferredUntil(CallCard card, QueuePlan plan) {
        Duration first = plan.routing().preferredAgent();
        boolean wanted =
                first != null && card.customer() != null && card.customer().lastAgent() != null;
        return wanted ? card.enteredAt().plus(first) : Instant.MIN;
    }

    private void agent(AgentView agent) {
        AgentStatus status = agent.status();
        UUID id = agent.profile().id().value();
        hold(
                agent.phone() != PhoneState.FAILED || alarms.hasNewest(id, TimerKind.PHONE_REST),
                () -> "the phone is tried again: " + agent);
        if (status.status() == DutyStatus.WRAP_UP) {
            hold(
                    alarms.has(id, TimerKind.WRAP_UP, timer -> timer.at().equals(status.until())),
                    () -> "the wrap-up ends: " + agent);
        }
        if (status.status() == DutyStatus.AVAILABLE) {
            boolean reachable = agent.connected() || agent.profile().deskPhoneOnly();
            hold(
                    reachable || alarms.has(id, TimerKind.GRACE, any -> true),
                    () -> "available without a browser, and no grace runs: " + agent);
        }
    }
}
