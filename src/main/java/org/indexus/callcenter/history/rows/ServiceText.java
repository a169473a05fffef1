package org.indexus.callcenter.history.rows;

import java.util.List;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.platform.json.RecordJson;

/** Who serves a call as one column, for the restart: nobody asks the database about a part of it. */
final class ServiceText {

    private static final RecordJson JSON = new RecordJson(List.of());

    private ServiceText() {}

    static String of(Service service) {
        return JSON.write(service);
    }

    static Service read(String text) {
        return JSON.read(text, Service.class);
    }
}
