package org.indexus.callcenter.history.rows;

import java.util.List;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.platform.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** A call's way as one column: nobody asks the database about a part of it. */
final class JourneyText {

    private static final RecordJson JSON = new RecordJson(List.of());

    private JourneyText() {}

    static String of(Journey journey) {
        return JSON.write(journey);
    }

    static Journey read(@Nullable String text) {
        return text == null ? Journey.NONE : JSON.read(text, Journey.class);
    }
}
