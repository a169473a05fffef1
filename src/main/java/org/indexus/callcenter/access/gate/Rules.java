package org.indexus.callcenter.access.gate;

import static org.indexus.callcenter.access.Role.ADMIN;
import static org.indexus.callcenter.access.Role.AGENT;
import static org.indexus.callcenter.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indexus.callcenter.access.Role;

/**
 * Which path needs which role: the whole table, in one place. The first rule that fits counts; a path that no rule fits
 * does not exist, so whoever adds a page, a resource or a socket adds a line here. Resources say more, method by method,
 * with {@code @RolesAllowed}.
 */
public final class Rules {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private static final List<Rule> TABLE = List.of(
            // without signing in
            anybody("/login"),
            anybody("/jakarta.faces.resource/**"),
            anybody("/favicon.ico"),
            // the server's own, which live in an application at the root; who may read them is the server's setting
            anybody("/health/**"),
            anybody("/openapi/**"),
            anybody("/metrics/**"),
            // prompts for Asterisk, by an address that is signed and expires
            anybody("/media/prompts/**"),
            // pages
            rule("/", EVERYBODY),
            rule("/index", EVERYBODY),
            rule("/me", EVERYBODY),
            rule("/help/**", EVERYBODY),
            rule("/workspace", Set.of(AGENT)),
            rule("/customers/**", EVERYBODY),
            rule("/calls/**", Set.of(SUPERVISOR)),
            rule("/live", Set.of(SUPERVISOR)),
            rule("/campaigns/**", Set.of(ADMIN)),
            rule("/settings/**", Set.of(ADMIN)),
            // sockets
            rule("/ws/inbound-calls", EVERYBODY),
            rule("/omnifaces.push/**", EVERYBODY),
            // resources
            rule("/api/v1/me/**", EVERYBODY),
            rule("/api/v1/users/**", Set.of(ADMIN)),
            rule("/api/v1/tokens/**", EVERYBODY),
            rule("/api/v1/agents/**", EVERYBODY),
            rule("/api/v1/asterisk-connections/**", Set.of(ADMIN)),
            rule("/api/v1/queues/**", Set.of(SUPERVISOR)),
            rule("/api/v1/schedules/**", Set.of(SUPERVISOR)),
            rule("/api/v1/prompts/**", Set.of(SUPERVISOR)),
            rule("/api/v1/did-routes/**", Set.of(SUPERVISOR)),
            rule("/api/v1/ivr-menus/**", Set.of(SUPERVISOR)),
            rule("/api/v1/customers/**", EVERYBODY),
            rule("/api/v1/dispositions/**", EVERYBODY),
            rule("/api/v1/break-reasons/**", EVERYBODY),
            rule("/api/v1/skills/**", EVERYBODY),
            rule("/api/v1/directory", EVERYBODY),
            rule("/api/v1/directory/entries/**", Set.of(ADMIN)),
            rule("/api/v1/calls/**", EVERYBODY),
            rule("/api/v1/recordings", Set.of(ADMIN)),
            rule("/api/v1/retention", Set.of(ADMIN)),
            rule("/api/v1/audit/**", Set.of(ADMIN)),
            rule("/api/v1/live", Set.of(SUPERVISOR)));

    private Rules() {}

    /** The rule for a path below the context root; empty when there is none, and then nobody may. */
    public static Optional<Rule> of(String path) {
        return TABLE.stream().filter(rule -> rule.fits(path)).findFirst();
    }

    private static Rule anybody(String path) {
        return new Rule(path, Set.of());
    }

    private static Rule rule(String path, Set<Role> roles) {
        return new Rule(path, roles);
    }

    /**
     * One line of the table.
     *
     * @param path ends in {@code /**} if it means the path and everything below
     * @param roles of which one is enough; none means that one need not sign in
     */
    public record Rule(String path, Set<Role> roles) {

        public Rule {
            roles = Set.copyOf(roles);
        }

        boolean fits(String asked) {
            if (!path.endsWith("/**")) {
                return path.equals(asked);
            }
            String root = path.substring(0, path.length() - 3);
            return asked.equals(root) || asked.startsWith(root + "/");
        }

        public boolean isOpen() {
            return roles.isEmpty();
        }

        /** {@code granted} with the roles that they include. */
        public boolean admits(Set<Role> granted) {
            return isOpen() || granted.stream().anyMatch(roles::contains);
        }
    }
}
