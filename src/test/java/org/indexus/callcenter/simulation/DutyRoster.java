package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.AgentFact;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallFact;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.DutyStatus;
import org.indexus.callcenter.engine.Fact;

/** Follows the agents by their facts and compares each offer with what a strategy's definition says. */
final class DutyRoster implements Consumer<Fact> {

    private final FairnessTest.Definition definition;
    private final Map<Integer, Colleague> all = new TreeMap<>();
    private final Map<Integer, Integer> offers = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int lastAsked;
    private int choices;

    DutyRoster(FairnessTest.Definition definition) {
        this.definition = definition;
    }

    /** How many offers each agent had. */
    Map<Integer, Integer> offers() {
        return offers;
    }

    /** How often there was more than one agent to choose from. */
    int choices() {
        return choices;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public void accept(Fact fact) {
        if (fact instanceof AgentFact told) {
            int number = number(told.agent().id());
            all.put(number, all.getOrDefault(number, Colleague.unknown(number)).now(told));
        } else if (fact instanceof CallFact told && told.agent() != null) {
            follow(told.type(), number(told.agent().id()), told.at());
        }
    }

    private void follow(CallFactType type, int agent, Instant at) {
        if (type == CallFactType.OFFERED) {
            compare(agent, at);
        } else if (type == CallFactType.ANSWERED) {
            all.computeIfPresent(agent, (number, colleague) -> colleague.talking());
        }
    }

    private void compare(int asked, Instant at) {
        Map<Integer, Colleague> available = all.values().stream()
                .filter(one -> one.status() == DutyStatus.AVAILABLE)
                .collect(Collectors.toMap(Colleague::number, one -> one, (a, b) -> a, TreeMap::new));
        int expected = definition.choose(available, lastAsked);
        choices += available.size() > 1 ? 1 : 0;
        if (asked != expected) {
            wrong.add("%s: asked %d, not %d of %s".formatted(at, asked, expected, available));
        }
        offers.merge(asked, 1, Integer::sum);
        lastAsked = asked;
    }

    private static int number(AgentId id) {
        return (int) id.value().getLeastSignificantBits();
    }

    /**
     * An agent as the facts tell.
     *
     * @param idle time in Available since the last handled call or the login, before {@code since}; a caller who hung up
     *     before both were bridged was not handled
     */
    record Colleague(int number, DutyStatus status, Instant since, Duration idle) {

        static Colleague unknown(int number) {
            return new Colleague(number, DutyStatus.OFFLINE, Instant.EPOCH, Duration.ZERO);
        }

        Instant idleSince() {
            return since.minus(idle);
        }

        Colleague now(AgentFact told) {
            Duration rested = status == DutyStatus.AVAILABLE ? idle.plus(Duration.between(since, told.at())) : idle;
            boolean fresh = status == DutyStatus.OFFLINE;
            return new Colleague(number, told.status().status(), told.at(), fresh ? Duration.ZERO : rested);
        }

        Colleague talking() {
            return new Colleague(number, status, since, Duration.ZERO);
        }
    }
}
