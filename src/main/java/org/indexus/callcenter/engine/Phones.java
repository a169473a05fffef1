package org.indexus.callcenter.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.jspecify.annotations.Nullable;

/**
 * What each Asterisk server says of phones, and which agents have which. A server knows a phone by its technology and name
 * ({@code PJSIP/eva}); an endpoint that dials through a trunk, a dialplan or several at once is no device, so nobody can say
 * whether it is in use. Touched by the engine's thread alone.
 */
final class Phones {

    private final Map<ConnectionId, Map<String, PhoneState>> seen = new HashMap<>();
    private final Map<String, Set<AgentId>> owners = new HashMap<>();
    private final Map<AgentId, String> devices = new HashMap<>();

    /** All that a server knows of, in place of what it said before. Returns whose phones may have changed. */
    Set<AgentId> found(ConnectionId connection, Map<String, PhoneState> phones) {
        Map<String, PhoneState> now = new HashMap<>();
        phones.forEach((device, state) -> now.put(device(device), state));
        Map<String, PhoneState> before = Objects.requireNonNullElse(seen.put(connection, now), Map.of());
        Set<String> touched = new HashSet<>(before.keySet());
        touched.addAll(now.keySet());
        Set<AgentId> agents = new LinkedHashSet<>();
        touched.stream()
                .filter(device -> before.get(device) != now.get(device))
                .forEach(device -> agents.addAll(ownersOf(device)));
        return agents;
    }

    /** As {@link #found}, of one phone. */
    Set<AgentId> changed(ConnectionId connection, String phone, PhoneState state) {
        String device = device(phone);
        seen.computeIfAbsent(connection, first -> new HashMap<>()).put(device, state);
        return ownersOf(device);
    }

    /** Nobody says anything of that server's phones any more. */
    void forget(ConnectionId connection) {
        seen.remove(connection);
    }

    void own(AgentProfile profile) {
        disown(profile.id());
        String device = profile.followPhone() ? device(profile.endpoint()) : "";
        if (!device.isEmpty()) {
            devices.put(profile.id(), device);
            owners.computeIfAbsent(device, nobody -> new LinkedHashSet<>()).add(profile.id());
        }
    }

    void disown(AgentId agent) {
        String device = devices.remove(agent);
        if (device != null) {
            Set<AgentId> sharing = owners.get(device);
            sharing.remove(agent);
            if (sharing.isEmpty()) {
                owners.remove(device);
            }
        }
    }

    /** In their order: {@link Set#copyOf} has another one in each process. */
    private Set<AgentId> ownersOf(String device) {
        return new LinkedHashSet<>(owners.getOrDefault(device, Set.of()));
    }

    /** The agent's phone as this server sees it. */
    PhoneState of(AgentId agent, ConnectionId connection) {
        String device = devices.get(agent);
        return device == null ? PhoneState.UNKNOWN : on(connection, device);
    }

    /**
     * The agent's phone as all servers together see it: nobody talks into two, so in use at one is in use; registered at one is
     * enough. Unknown while no server is connected.
     */
    PhoneState overall(AgentId agent, Collection<ConnectionId> connected) {
        String device = devices.get(agent);
        if (device == null) {
            return PhoneState.UNKNOWN;
        }
        Set<PhoneState> all = EnumSet.noneOf(PhoneState.class);
        connected.forEach(connection -> all.add(on(connection, device)));
        if (all.contains(PhoneState.IN_USE)) {
            return PhoneState.IN_USE;
        }
        return all.stream().findFirst().orElse(PhoneState.UNKNOWN);
    }

    private PhoneState on(ConnectionId connection, String device) {
        return seen.getOrDefault(connection, Map.of()).getOrDefault(device, PhoneState.UNKNOWN);
    }

    /** The device's name as all write it; empty for what is none. */
    static String device(@Nullable String endpoint) {
        String[] parts = endpoint == null ? new String[0] : endpoint.strip().split("/", -1);
        boolean plain = parts.length == 2 && !parts[1].isEmpty() && !parts[1].contains("@") && !parts[1].contains("&");
        String technology = plain ? parts[0].toUpperCase(Locale.ROOT) : "";
        return technology.isEmpty() || technology.equals("LOCAL") ? "" : technology + "/" + parts[1];
    }
}
