package org.indexus.callcenter.routes;

import java.util.List;
import org.indexus.callcenter.engine.PathStop.Asked;
import org.indexus.callcenter.engine.PathStop.Kind;
import org.jspecify.annotations.Nullable;

/** A stop on a caller's path as people read it. */
public record WordedStop(
        Kind kind, @Nullable String code, String name, List<String> notes, List<Asked> agents, List<Branch> branches) {

    /** Where the call may go on from there, and when. */
    public record Branch(String when, List<WordedStop> stops) {}
}
