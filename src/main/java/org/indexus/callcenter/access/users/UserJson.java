package org.indexus.callcenter.access.users;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** A user on the wire. The password goes in only. */
@Schema(
        name = "User",
        example = "{\"username\":\"eva\",\"password\":\"a long sentence\",\"displayName\":\"Eva Nováková\","
                + "\"roles\":[\"AGENT\"],\"active\":true,\"language\":\"sk\"}")
public record UserJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String username,

        @Schema(writeOnly = true) @JsonbNillable(false) @Nullable
        String password,

        @Nullable String displayName,
        @Nullable List<String> roles,
        @Nullable Boolean active,
        @Nullable String language) {

    static UserJson of(User user) {
        return new UserJson(
                user.getId(),
                user.getUsername(),
                null,
                user.getDisplayName(),
                user.getRoles().stream().map(Role::name).sorted().toList(),
                user.isActive(),
                user.getLanguage());
    }

    User applyTo(User user) {
        user.setUsername(Objects.requireNonNullElse(username, ""));
        user.setDisplayName(Objects.requireNonNullElse(displayName, ""));
        user.setRoles(parsedRoles());
        user.setActive(active == null || active);
        user.setLanguage(Objects.requireNonNullElse(language, "en"));
        return user;
    }

    private Set<Role> parsedRoles() {
        Set<Role> parsed = EnumSet.noneOf(Role.class);
        for (String role : roles == null ? List.<String>of() : roles) {
            parsed.add(Choices.of("roles", role, Role.class));
        }
        return parsed;
    }

    String requirePassword() {
        if (password == null) {
            throw ProblemException.invalid("password", "REQUIRED", "password is required.");
        }
        return password;
    }
}
