package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.effect.Command;

/** Carries out commands; implemented by the door to Asterisk. Called on the writer's thread, so it must not block. */
public interface CommandHandler {

    /** Takes a command; the result comes back to the {@link Inbox} as {@code CommandDone} or {@code CommandFailed}. */
    void handle(Command command);
}
