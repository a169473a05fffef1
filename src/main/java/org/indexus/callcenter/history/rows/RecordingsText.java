package org.indexus.callcenter.history.rows;

import java.util.List;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.RecordingHistory;
import org.indexus.callcenter.platform.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** A call's recordings as one column; what the database is asked about has columns of its own. */
record RecordingsText(Recording last, RecordingHistory history) {

    private static final RecordJson JSON = new RecordJson(List.of());

    /** {@code null} for a call that has none, which most have. */
    static @Nullable String of(CallCard card) {
        boolean plain = card.recording().equals(Recording.NONE)
                && card.recordingHistory().equals(RecordingHistory.NONE);
        return plain ? null : JSON.write(new RecordingsText(card.recording(), card.recordingHistory()));
    }

    static RecordingsText read(String text) {
        return JSON.read(text, RecordingsText.class);
    }

    /** Of a row of before: a further recording that was wanted kept the name of the one before it. */
    static RecordingsText before(Recording.State state, @Nullable String name, int seconds, boolean paused) {
        Recording last = new Recording(state, name, seconds).paused(paused);
        return last.isAsked()
                ? new RecordingsText(
                        Recording.WANTED, new RecordingHistory(List.of(last.to(Recording.State.PENDING)), false))
                : new RecordingsText(last, RecordingHistory.NONE);
    }
}
