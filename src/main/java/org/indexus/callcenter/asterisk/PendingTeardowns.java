package org.indexus.callcenter.asterisk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.Failure;

/**
 * What was to be taken down while Asterisk did not answer. The floor has let go of it and will not ask again, so it is made up
 * for; until then whoever is to be hung up or sent on is nobody who arrives.
 */
final class PendingTeardowns {

    /** By the name of the object; the value tells whether nobody answered, or the answer is still awaited. */
    private final Map<String, Debt> debts = new ConcurrentHashMap<>();

    private record Debt(Command command, boolean unanswered) {}

    static boolean takesDown(Verb verb) {
        return verb == Verb.HANG_UP || verb == Verb.DESTROY_BRIDGE || verb == Verb.CONTINUE;
    }

    void sent(Command command) {
        if (takesDown(command.verb())) {
            debts.put(command.object(), new Debt(command, false));
        }
    }

    void heard(Command command, Result result) {
        if (!takesDown(command.verb())) {
            return;
        }
        if (result.failure() == Failure.UNKNOWN) {
            debts.put(command.object(), new Debt(command, true));
        } else {
            debts.remove(command.object());
        }
    }

    List<Command> unanswered() {
        return debts.values().stream()
                .filter(Debt::unanswered)
                .map(Debt::command)
                .toList();
    }

    boolean isLeaving(String object) {
        return debts.containsKey(object);
    }
}
