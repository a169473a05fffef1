package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.CallCard;

/** Nothing is left in Asterisk without an owner, and no call lives on without its caller. */
final class OwnerRules {

    private final FloorView view;
    private final List<Effect> effects;

    OwnerRules(FloorView view, List<Effect> effects) {
        this.view = view;
        this.effects = effects;
    }

    void check(Event event) {
        if (event instanceof CallerHungUp gone) {
            hold(!isOwned(gone.channel()), () -> "a call without its caller: " + gone);
        } else if (event instanceof CallArrived arrived) {
            owned(arrived);
        } else if (event instanceof ConnectionRestored restored) {
            restored.callers().forEach(this::owned);
            Set<String> there = restored.callers().stream()
                    .map(caller -> caller.origin().channel().id())
                    .collect(Collectors.toSet());
            there.addAll(restored.legs().keySet());
            live().stream()
                    .filter(card -> !card.stage().isCalling())
                    .filter(card -> card.connection().equals(restored.connection()))
                    .forEach(card -> hold(there.contains(card.channel()), () -> "a call without its caller: " + card));
        }
    }

    private void owned(CallArrived caller) {
        ChannelRef channel = caller.origin().channel();
        boolean sentAway = effects.stream()
                .anyMatch(effect -> effect instanceof Command command
                        && (command.verb() == Verb.HANG_UP || command.verb() == Verb.CONTINUE)
                        && command.object().equals(channel.id()));
        hold(sentAway || isOwned(channel), () -> "nobody's caller: " + caller);
    }

    private boolean isOwned(ChannelRef channel) {
        return live().stream().anyMatch(card -> card.origin().channel().equals(channel) || isLeg(card, channel));
    }

    private static boolean isLeg(CallCard card, ChannelRef channel) {
        return card.service() != null
                && card.connection().equals(channel.connection())
                && card.service().leg().equals(channel.id());
    }

    private List<CallCard> live() {
        return view.calls().values().stream()
                .map(FloorView.CallView::card)
                .filter(card -> !card.isEnded())
                .toList();
    }
}
