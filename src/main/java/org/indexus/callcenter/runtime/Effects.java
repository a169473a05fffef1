package org.indexus.callcenter.runtime;

import java.util.stream.Collectors;
import org.indexus.callcenter.engine.Turn;
import org.indexus.callcenter.engine.effect.Command;

/** Names a turn's commands for the log. */
final class Effects {

    private Effects() {}

    static String named(Turn turn) {
        return turn.effects().stream()
                .filter(Command.class::isInstance)
                .map(effect -> effect.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
