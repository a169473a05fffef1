package org.indexus.callcenter.history.journal;

import java.util.List;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.platform.json.RecordJson;

/** A fact as a line of the file that holds it while the database is away. */
final class FactJson {

    private static final RecordJson JSON =
            new RecordJson(List.of(CallFact.class, AgentFact.class, QueueCursorMoved.class));

    private FactJson() {}

    /** The other facts are for browsers only and never become rows. */
    static boolean isKept(Fact fact) {
        return fact instanceof CallFact || fact instanceof AgentFact || fact instanceof QueueCursorMoved;
    }

    static String write(Noted noted) {
        return JSON.write(noted);
    }

    static Noted read(String line) {
        return JSON.read(line, Noted.class);
    }
}
