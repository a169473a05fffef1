package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.util.Optional;

/** Takes something away; if no answer came and it is missing afterwards, it was us. */
record Deletion(AriClient ari, String path, String object) implements AriCommand {

    static AriCommand of(AriClient ari, String path, String object) {
        return new Deletion(ari, path, object);
    }

    @Override
    public Result attempt() throws IOException {
        return Result.of(ari.delete(path));
    }

    @Override
    public Optional<Result> trace() throws IOException {
        return ari.get(object).status() == AriReply.NOT_FOUND ? Optional.of(Result.DONE) : Optional.empty();
    }
}
