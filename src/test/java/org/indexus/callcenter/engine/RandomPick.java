package org.indexus.callcenter.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Service;
import org.jspecify.annotations.Nullable;

/** Picks one of those who are on the floor now. */
final class RandomPick {

    private final RandomFloor floor;
    private final SplittableRandom dice;

    RandomPick(RandomFloor floor, SplittableRandom dice) {
        this.floor = floor;
        this.dice = dice;
    }

    AgentId agent() {
        return FloorScenario.agent(1 + dice.nextInt(RandomPlan.AGENTS));
    }

    CallId call() {
        CallCard card = card();
        return card == null ? new CallId(new UUID(100, 1)) : card.id();
    }

    @Nullable
    CallCard card() {
        List<CallCard> cards = floor.view().calls().values().stream()
                .map(CallView::card)
                .sorted(java.util.Comparator.comparing(card -> card.id().value()))
                .toList();
        return cards.isEmpty() ? null : any(cards);
    }

    /** Mostly somebody who is in a menu. */
    @Nullable
    CallCard listener() {
        List<CallCard> asked = floor.view().calls().values().stream()
                .map(CallView::card)
                .filter(card -> card.journey().menu() != null && !card.isEnded())
                .sorted(java.util.Comparator.comparing(card -> card.id().value()))
                .toList();
        return asked.isEmpty() || dice.nextInt(5) == 0 ? card() : any(asked);
    }

    /** Mostly one with a third party. */
    @Nullable
    CallCard conversation() {
        List<CallCard> three = floor.view().calls().values().stream()
                .map(CallView::card)
                .filter(card -> card.service() != null && card.service().guest() != null)
                .sorted(java.util.Comparator.comparing(card -> card.id().value()))
                .toList();
        return three.isEmpty() || dice.nextInt(3) == 0 ? card() : any(three);
    }

    /** One of the agents who have the call in hand; there is somebody who serves it. */
    AgentId agentOf(CallCard card) {
        return any(card.agentsNow().map(AgentRef::id).toList());
    }

    /** The leg of who serves the call, or of the third party. */
    String leg(Service service) {
        return service.guest() == null || dice.nextBoolean()
                ? service.leg()
                : service.guest().leg();
    }

    <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
