package org.indexus.callcenter.directory;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.numbers.Typed;
import org.indexus.callcenter.platform.numbers.WordSearch;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.indexus.callcenter.runtime.Refusals;

/** Finds whom a call may be transferred to: agents and queues as the floor sees them now, the rest as configured. */
@ApplicationScoped
public class TransferTargets {

    @Inject
    private BlockingFloor floor;

    @Inject
    private Directory places;

    @Inject
    private AddressBook book;

    @Inject
    private PhoneNumbers numbers;

    /**
     * Those who match: agents, the free ones first, then queues, menus, routes, extensions and numbers. Where there are too many,
     * each kind has its share; without a search agents and queues go before the rest. Throws 503 while the floor is closed.
     *
     * @param asking who is left out
     */
    public List<DirectoryItemJson> find(String typed, UUID asking, int most) {
        WordSearch search = WordSearch.of(typed, numbers);
        FloorView view = floor.view();
        if (!view.open()) {
            throw Refusals.of(Verdict.NOT_AVAILABLE);
        }
        List<List<DirectoryItemJson>> people = List.of(agents(view, search, asking), queues(view, search));
        List<List<DirectoryItemJson>> others = List.of(
                named(DestinationType.MENU, search),
                named(DestinationType.ROUTE, search),
                entries(EntryType.EXTENSION, search, most),
                entries(EntryType.NUMBER, search, most));
        return typed.isBlank() ? Shares.first(most, people, others) : Shares.of(most, joined(people, others));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<DirectoryItemJson> agents(FloorView view, WordSearch search, UUID asking) {
        return view.agents().values().stream()
                .filter(agent -> !agent.profile().id().value().equals(asking))
                .filter(agent -> search.fits(
                        folded(agent.profile().displayName(), agent.profile().username())))
                .sorted(comparing((AgentView agent) -> !isFree(agent))
                        .thenComparing(agent -> agent.status().status() == DutyStatus.OFFLINE)
                        .thenComparing(agent -> Typed.folded(agent.profile().displayName()))
                        .thenComparing(agent -> agent.profile().number()))
                .map(DirectoryItemJson::of)
                .toList();
    }

    private static List<DirectoryItemJson> queues(FloorView view, WordSearch search) {
        return view.queues().values().stream()
                .filter(queue -> queue.plan().active())
                .filter(queue ->
                        search.fits(folded(queue.plan().name(), queue.plan().code())))
                .sorted(comparing((QueueView queue) -> Typed.folded(queue.plan().name()))
                        .thenComparing(queue -> queue.plan().code()))
                .map(queue -> DirectoryItemJson.of(queue, freeAgents(queue, view), view.at()))
                .toList();
    }

    private static int freeAgents(QueueView queue, FloorView view) {
        return (int) queue.plan().members().stream()
                .filter(member -> member.active() && view.agents().containsKey(member.agent()))
                .filter(member -> isFree(view.agents().get(member.agent())))
                .count();
    }

    private static boolean isFree(AgentView agent) {
        return agent.status().status() == DutyStatus.AVAILABLE
                && (agent.connected() || agent.profile().deskPhoneOnly())
                && agent.phone().mayRing();
    }

    private List<DirectoryItemJson> named(DestinationType type, WordSearch search) {
        return places.active(type).stream()
                .filter(named -> search.fits(folded(named.name(), named.code())))
                .map(DirectoryItemJson::of)
                .toList();
    }

    private List<DirectoryItemJson> entries(EntryType type, WordSearch search, int most) {
        return book.find(search, type, most).stream().map(DirectoryItemJson::of).toList();
    }

    private static String folded(String... texts) {
        return Stream.of(texts).map(Typed::folded).collect(Collectors.joining("\n"));
    }
}
