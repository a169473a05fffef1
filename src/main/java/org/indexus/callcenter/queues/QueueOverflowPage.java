package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.OverflowType;
import org.indexus.callcenter.platform.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** One queue's Overflow: its limits, and for each cause what happens to the caller. */
@Named
@ViewScoped
public class QueueOverflowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    private Queue queue = new Queue();
    private List<OverflowRow> rows = List.of();

    /** Does nothing for a queue that is still to be created. */
    public void load(@Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        queue = queues.require(ref);
        Map<OverflowCause, Overflow> actions = queue.getOverflow().getActions();
        rows = Arrays.stream(OverflowCause.values())
                .map(cause -> OverflowRow.of(cause, actions.get(cause)))
                .toList();
    }

    public void save() {
        boolean saved = Notices.attempt(
                () -> {
                    queue.getOverflow().setActions(read());
                    queues.save(queue);
                },
                "Saved. It holds for everybody who calls or waits from now on.");
        if (saved) {
            load(queue.getId().toString());
        }
    }

    private Map<OverflowCause, Overflow> read() {
        Map<OverflowCause, Overflow> read = new EnumMap<>(OverflowCause.class);
        for (OverflowRow row : rows) {
            Overflow action = row.read(queues);
            if (action != null) {
                read.put(row.getCause(), action);
            }
        }
        return read;
    }

    /** When, and what then: one sentence in plain words. */
    public String hint(OverflowRow row) {
        return when(row.getCause()) + " " + then(row) + ".";
    }

    private String when(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT ->
                queue.getMaxWaitSeconds() == 0
                        ? "There is no maximum wait, so this never happens. Otherwise"
                        : "Who has waited " + RoutingWords.duration(queue.getMaxWaitSeconds());
            case MAX_LENGTH ->
                queue.getMaxLength() == null
                        ? "There is no limit, so this never happens. Otherwise who calls"
                        : "Who calls while " + queue.getMaxLength() + " others wait";
            case NO_AGENTS -> "While every member is offline, who calls or waits";
            case NONE_AVAILABLE -> "While every member is offline or on a break, who calls or waits";
            case CLOSED -> "While the queue is closed, who calls";
        };
    }

    private static String then(OverflowRow row) {
        OverflowType type = row.getType();
        if (type == null) {
            return usual(row.getCause());
        }
        return switch (type) {
            case QUEUE ->
                "goes to " + named(row.getTarget(), "another queue")
                        + (row.isKeepWaitingTime() ? ", and the wait so far counts there" : ", at the end of its line");
            case EXTENSION -> "is put through to the extension " + named(row.getNumber(), "that you name");
            case EXTERNAL -> "is put through to " + named(row.getNumber(), "the number that you name");
            case MESSAGE -> "hears " + named(row.getPrompt(), "the usual words") + ", and the call ends";
            case WAIT_ON -> "waits on";
        };
    }

    private static String usual(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT -> "hears the goodbye, and the call ends";
            case MAX_LENGTH, CLOSED -> "hears a message, and the call ends";
            case NO_AGENTS, NONE_AVAILABLE -> "waits on";
        };
    }

    private static String named(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }

    /** Where callers could go. */
    public List<Queue> getOthers() {
        return queues.all().stream().filter(other -> !other.equals(queue)).toList();
    }

    public Queue getQueue() {
        return queue;
    }

    public List<OverflowRow> getRows() {
        return rows;
    }
}
