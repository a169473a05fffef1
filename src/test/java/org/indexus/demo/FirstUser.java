package org.indexus.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the product's first user, {@code admin}, is made with: what the environment names, as anywhere else, or the demo's own
 * password and a random token. Kept in the data folder, because the product looks at both only while it has no user.
 */
record FirstUser(String password, String token) {

    static FirstUser keptIn(Path data, Map<String, String> environment) {
        var tokenFile = data.resolve("api-token");
        var isNew = !Files.exists(tokenFile);
        var password = given(environment, "INDEXUS_BOOTSTRAP_ADMIN_PASSWORD")
                .filter(wanted -> isNew)
                .orElse(DemoData.PASSWORD);
        var kept = Secret.keptIn(data.resolve("admin-password"), () -> password);
        var token = given(environment, "INDEXUS_BOOTSTRAP_API_TOKEN");
        return new FirstUser(kept, Secret.keptIn(tokenFile, () -> token.orElseGet(Secret::random)));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
