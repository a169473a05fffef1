package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallStage;

/** A call's card says which state the call is in, and a restart brings that very state back. */
final class StageRules {

    private final FloorView view;

    StageRules(FloorView view) {
        this.view = view;
    }

    void check(Event event, List<Transition> transitions) {
        Map<String, String> last = new HashMap<>();
        transitions.forEach(transition -> last.put(transition.who(), transition.to()));
        view.calls().values().forEach(call -> {
            CallStage stage = call.card().stage();
            String state = last.get("call=" + call.card().id());
            hold(state == null || named(state) == stage, () -> state + " is written down as " + stage);
            hold(stage.phase() == call.card().phase(), () -> stage + " looks like " + call.card());
        });
        if (event instanceof FloorRestored restored) {
            restored.memory().calls().forEach(before -> comesBack(before.id(), before.stage()));
        }
    }

    private void comesBack(CallId call, CallStage before) {
        CallStage expected = before == CallStage.OFFERED || before == CallStage.CONNECTING ? CallStage.WAITING : before;
        FloorView.CallView now = view.calls().get(call);
        CallStage after = now == null ? CallStage.ENDED : now.card().stage(); // one that has settled is forgotten
        hold(after == expected, () -> "a call that was " + before + " comes back as " + after);
    }

    private static CallStage named(String state) {
        return CallStage.valueOf(state.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
}
