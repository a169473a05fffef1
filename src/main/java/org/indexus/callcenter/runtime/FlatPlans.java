package org.indexus.callcenter.runtime;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/** Queues in flight recordings from before their plans had parts: each new part finds its fields in the flat plan. */
final class FlatPlans {

    private static final List<String> PARTS = List.of("offers", "waiting", "sounds", "hours", "figures");

    private FlatPlans() {}

    /** The line itself if it plans no queue, or one in parts. */
    static String inParts(String line) {
        if (!line.contains("\"is\":\"QueuePlanned\"")) {
            return line;
        }
        try (var reader = Json.createReader(new StringReader(line))) {
            JsonObject entry = reader.readObject();
            JsonObject event = entry.getJsonObject("event");
            JsonObject plan = event.getJsonObject("plan");
            return plan.containsKey(PARTS.get(0))
                    ? line
                    : with(entry, "event", with(event, "plan", inParts(plan))).toString();
        }
    }

    private static JsonObject inParts(JsonObject flat) {
        JsonObjectBuilder plan = Json.createObjectBuilder(flat);
        PARTS.forEach(part -> plan.add(part, flat));
        return plan.build();
    }

    private static JsonObject with(JsonObject whole, String name, JsonObject changed) {
        return Json.createObjectBuilder(whole).add(name, changed).build();
    }
}
