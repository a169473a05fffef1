package org.indexus.callcenter.access.users;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.entries.Paging;

/** Somebody who may sign in. The password is kept as a salted hash only. */
@Entity
@BatchSize(size = Paging.MOST)
@Table(name = "users")
public class User extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "username is required")
    @Size(max = 64, message = "username may have at most 64 characters")
    @Pattern(
            regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.@-]*",
            message = "Use letters, digits, _ . @ -; start with a letter or digit.")
    private String username = "";

    @Column(name = "display_name", nullable = false)
    @NotBlank(message = "displayName is required")
    @Size(max = 100, message = "displayName may have at most 100 characters")
    private String displayName = "";

    @Column(name = "password_hash", nullable = false)
    @NotBlank(message = "password is required")
    private String passwordHash = "";

    @Column(name = "password_changed_at", nullable = false)
    private Instant passwordChangedAt = Instant.EPOCH;

    @Column(nullable = false)
    @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "language is a code like en or sk")
    private String language = "en";

    @Column(nullable = false)
    private boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = Paging.MOST)
    @CollectionTable(name = "user_roles", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    @NotEmpty(message = "roles is required: at least one of AGENT, SUPERVISOR, ADMIN")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    public String getUsername() {
        return username;
    }

    /** A letter with its accent is one letter, however the keyboard made it (NFC). */
    public void setUsername(String username) {
        this.username = Normalizer.normalize(username, Normalizer.Form.NFC);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    /** Ends the sessions that were opened with the old password. */
    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether calls may be offered: an agent who may sign in. */
    public boolean isWorkingAgent() {
        return active && has(Role.AGENT);
    }
}
