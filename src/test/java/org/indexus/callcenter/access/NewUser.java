package org.indexus.callcenter.access;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.indexus.demo.DemoData;
import org.indexus.demo.RestClient;

/** A user of one role whom nobody has met before, as tests make them. */
public final class NewUser {

    private NewUser() {}

    public static JsonObject create(RestClient admin, Role role) {
        return admin.post(
                        "/users",
                        createObjectBuilder()
                                .add("username", "walker-" + UUID.randomUUID())
                                .add("password", DemoData.PASSWORD)
                                .add("displayName", "Walker")
                                .add("roles", createArrayBuilder().add(role.name())))
                .orThrow("user")
                .object();
    }

    public static String tokenOf(RestClient admin, JsonObject user) {
        return admin.post("/tokens", createObjectBuilder().add("name", "walk").add("userId", user.getString("id")))
                .orThrow("token")
                .object()
                .getString("token");
    }
}
