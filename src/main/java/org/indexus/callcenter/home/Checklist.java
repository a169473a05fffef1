package org.indexus.callcenter.home;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.agents.Agents;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.queues.QueueMember;
import org.indexus.callcenter.queues.Queues;
import org.indexus.callcenter.routes.DidRoute;
import org.indexus.callcenter.routes.DidRoutes;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionStatus.State;
import org.indexus.callcenter.settings.AsteriskConnection;
import org.indexus.callcenter.settings.Connections;
import org.jspecify.annotations.Nullable;

/** What must be there before a caller reaches an agent, in the order in which one sets it up, and what is missing. */
@ApplicationScoped
class Checklist {

    private static final String ARI = "/settings/sip-phone/asterisk-ari";

    @Inject
    private Connections connections;

    @Inject
    private AsteriskConnections lines;

    @Inject
    private Queues queues;

    @Inject
    private Agents agents;

    @Inject
    private DidRoutes routes;

    List<Check> checks(FloorView floor, boolean answeredBefore) {
        return List.of(connection(), queue(), agent(floor), route(answeredBefore), call(answeredBefore));
    }

    private Check connection() {
        List<AsteriskConnection> all = connections.all();
        Optional<ConnectionStatus> up = all.stream()
                .map(one -> lines.status(one.connectionId()))
                .filter(status -> status.state() == State.CONNECTED)
                .findFirst();
        String reason = up.map(status -> "Connected, Asterisk " + status.version())
                .orElseGet(() -> all.isEmpty() ? "No Asterisk server is set up." : problem(all.get(0)));
        return new Check("Asterisk is connected", up.isPresent(), reason, ARI, "Asterisk ARI");
    }

    private String problem(AsteriskConnection connection) {
        ConnectionStatus status = lines.status(connection.connectionId());
        String error = status.lastError();
        return connection.getName() + ": "
                + (error == null ? status.state().name().toLowerCase(Locale.ROOT) : error);
    }

    private Check queue() {
        List<Queue> active = queues.all().stream().filter(Queue::isActive).toList();
        String reason = active.isEmpty()
                ? "Callers need a queue to wait in."
                : active.size() == 1 ? active.get(0).getName() : active.size() + " queues";
        return new Check("A queue takes callers", !active.isEmpty(), reason, "/campaigns/queues", "Inbound Queues");
    }

    private Check agent(FloorView floor) {
        List<Agent> phones = agents.working().stream()
                .filter(agent -> agent.getEndpoint() != null)
                .toList();
        List<Agent> members = phones.stream().filter(this::isMember).toList();
        Optional<Agent> here = members.stream()
                .filter(agent -> isHere(floor.agents().get(agent.agentId())))
                .findFirst();
        return new Check(
                "An agent has a phone and an open workspace",
                here.isPresent(),
                here.map(Agent::getDisplayName).orElseGet(() -> missing(phones, members)),
                members.isEmpty() && !phones.isEmpty() ? "/campaigns/queues" : "/settings/users",
                members.isEmpty() && !phones.isEmpty() ? "Add Members" : "Users");
    }

    private static String missing(List<Agent> phones, List<Agent> members) {
        if (phones.isEmpty()) {
            return "No active agent has a phone: set the endpoint of one.";
        }
        return members.isEmpty()
                ? phones.get(0).getDisplayName() + " has a phone, but is in no queue."
                : members.get(0).getDisplayName() + " has a phone, but the workspace is not open.";
    }

    private boolean isMember(Agent agent) {
        return queues.of(agent.getId()).stream()
                .flatMap(queue -> queues.members(queue).stream())
                .filter(QueueMember::isActive)
                .anyMatch(member -> member.getAgent().equals(agent));
    }

    private static boolean isHere(@Nullable AgentView agent) {
        return agent != null && agent.connected();
    }

    /** The dialplan may name the queue itself; then calls go through without any route. */
    private Check route(boolean answeredBefore) {
        List<DidRoute> active = routes.all().stream().filter(DidRoute::isActive).toList();
        return new Check(
                "A number leads to a queue",
                answeredBefore || !active.isEmpty(),
                active.isEmpty() ? withoutRoute(answeredBefore) : patterns(active),
                "/campaigns/did-routes",
                "DID routes");
    }

    private static String withoutRoute(boolean answeredBefore) {
        return answeredBefore
                ? "Calls go through without a DID route: the dialplan names the queue, as in Stasis(…,support)."
                : "No dialled number leads to a queue, unless the dialplan names one, as in Stasis(…,support).";
    }

    private static String patterns(List<DidRoute> active) {
        return active.stream().map(DidRoute::getPattern).limit(5).collect(joining(", "));
    }

    private static Check call(boolean answeredBefore) {
        return new Check(
                "A call went through",
                answeredBefore,
                answeredBefore ? "Answered calls are in the log." : "Place a test call and accept it in the workspace.",
                ARI,
                "Place a test call");
    }
}
