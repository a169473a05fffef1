package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.id.ConnectionId;

/** The rules of the floor, to be held against every turn. Each complains with an {@link AssertionError}. */
final class Rules {

    private final Chronicle told;
    private final Alarms alarms;

    Rules(Chronicle told, Alarms alarms) {
        this.told = told;
        this.alarms = alarms;
    }

    /** Writes the turn into the chronicle, effect by effect, and compares what is told with what is seen. */
    void check(Event event, Turn turn, FloorView view, List<ConnectionId> up) {
        hold(turn.bug() == null, () -> "no failure of our own: " + turn.bug());
        Instant now = view.at();
        if (event instanceof QueuePlanned planned) {
            told.planned(planned.plan(), now);
        }
        if (event instanceof CustomerIdentified identified) {
            told.customerAsked.remove(identified.call());
        } else if (event instanceof CustomerUnknown unknown) {
            told.customerAsked.remove(unknown.call());
        }
        told.heard(event);
        MatchRules matching = new MatchRules(view, told, up, !alarms.isDue(now));
        FactRules facts = new FactRules(told);
        for (Effect effect : turn.effects()) {
            facts.check(effect);
            matching.check(effect);
            told.write(effect);
            if (effect instanceof SetTimer timer) {
                alarms.set(timer);
            }
        }
        new OwnerRules(view, turn.effects()).check(event);
        new StateRules(view, told, up).check();
        new StageRules(view).check(event, turn.transitions());
        new TimerRules(view, alarms, told).check();
        matching.nobodyWaitsBesideAFreeAgent();
        matching.nobodyWasPassedOver(turn.effects());
    }

    static void hold(boolean rule, Supplier<String> complaint) {
        if (!rule) {
            throw new AssertionError(complaint.get());
        }
    }
}
