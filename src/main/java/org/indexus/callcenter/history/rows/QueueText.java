package org.indexus.callcenter.history.rows;

import java.util.List;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.platform.json.RecordJson;

/** A queue as one column, where nobody asks the database about it. */
final class QueueText {

    private static final RecordJson JSON = new RecordJson(List.of());

    private QueueText() {}

    static String of(QueueRef queue) {
        return JSON.write(queue);
    }

    static QueueRef read(String text) {
        return JSON.read(text, QueueRef.class);
    }
}
