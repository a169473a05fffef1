package org.indexus.callcenter.history.retention;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long history is kept, over REST. */
class RetentionRestIT {

    private final RestClient admin = Product.running().admin();

    @AfterEach
    void forEver() {
        admin.put("/retention", createObjectBuilder()).orThrow("retention");
    }

    @Test
    void historyIsKeptForEverUnlessDaysAreSaid() {
        JsonObject before = admin.get("/retention").orThrow("retention").object();
        assertThat(before.isNull("callDays")).isTrue();
        assertThat(before.isNull("agentEventDays")).isTrue();

        admin.put("/retention", createObjectBuilder().add("callDays", 36_500)).orThrow("change");

        JsonObject kept = admin.get("/retention").orThrow("retention").object();
        assertThat(kept.getInt("callDays")).isEqualTo(36_500);
        assertThat(kept.isNull("agentEventDays")).isTrue();
        JsonObject noted = admin.get("/audit").orThrow("audit").items().getJsonObject(0);
        assertThat(noted.getString("action")).as(noted.toString()).isEqualTo("CHANGED");
        assertThat(noted.toString()).contains("retention").contains("36500");
    }

    @Test
    void aShortTimeIsRefused() {
        assertThat(admin.put("/retention", createObjectBuilder().add("callDays", 29))
                        .status())
                .isEqualTo(422);
        assertThat(admin.put("/retention", createObjectBuilder().add("agentEventDays", 0))
                        .status())
                .isEqualTo(422);
    }
}
