package org.indexus.callcenter.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Service;

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
            follow(told, number(told.agent().id()), told.at());
        }
    }

    private void follow(CallFact told, int agent, Instant at) {
        Service service = told.card().service();
        if (told.type() == CallFactType.OFFERED) {
            compare(agent, at);
        } else if (told.type() == CallFactType.ANSWERED) {
            all.computeIfPresent(agent, (number, colleague) -> colleague.talking(at));
        } else if (told.type() == CallFactType.ENDED && service != null && service.answeredAt() != null) {
            all.computeIfPresent(agent, (number, colleague) -> colleague.talked(service.answeredAt(), at));
        }
    }

    private void compare(int asked, Instant at) {
        Map<Integer, Colleague> available = available(at);
        int expected = definition.choose(available, lastAsked);
        choices += available.size() > 1 ? 1 : 0;
        if (asked != expected) {
            wrong.add("%s: asked %d, not %d of %s".formatted(at, asked, expected, available));
        }
        offers.merge(asked, 1, Integer::sum);
        lastAsked = asked;
    }

    private Map<Integer, Colleague> available(Instant at) {
        return all.values().stream()
                .filter(one -> one.status() == DutyStatus.AVAILABLE)
                .map(one -> one.today(at))
                .collect(Collectors.toMap(Colleague::number, one -> one, (a, b) -> a, TreeMap::new));
    }

    static int number(AgentId id) {
        return (int) id.value().getLeastSignificantBits();
    }
}
