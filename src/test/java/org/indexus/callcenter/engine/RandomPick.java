package org.indexus.callcenter.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
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

    <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
