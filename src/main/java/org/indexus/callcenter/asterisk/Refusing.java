package org.indexus.callcenter.asterisk;

import java.util.Optional;

/** A command that Asterisk is never asked for, because it must not be. */
record Refusing(String why) implements AriCommand {

    @Override
    public Result attempt() {
        return Result.refused(why);
    }

    @Override
    public Optional<Result> trace() {
        return Optional.of(attempt());
    }
}
