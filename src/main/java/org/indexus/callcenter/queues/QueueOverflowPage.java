package org.indexus.callcenter.queues;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetForm;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.queues.settings.Overflows;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** One queue's Overflow: its limits, and for each cause what happens to the caller. */
@Named
@ViewScoped
public class QueueOverflowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private Directory directory;

    @Inject
    private PromptNames prompts;

    private Queue queue = new Queue();
    private List<OverflowRow> rows = List.of();

    /** Does nothing for a queue that is still to be created. */
    public void load(@Nullable String ref) {
        if (ref == null || ref.isEmpty()) {
            return;
        }
        queue = queues.require(ref);
        Map<OverflowCause, Target> actions = queue.getOverflow().getActions();
        Names names = directory.names();
        rows = Arrays.stream(OverflowCause.values())
                .map(cause -> OverflowRow.of(cause, actions.get(cause), names))
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

    private Map<OverflowCause, Target> read() {
        Map<OverflowCause, Target> read = new EnumMap<>(OverflowCause.class);
        for (OverflowRow row : rows) {
            Target action = row.target().read(Overflows.field(row.cause()), directory);
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
                queue.getWaiting().getMaxWaitSeconds() == 0
                        ? "There is no maximum wait, so this never happens. Otherwise"
                        : "Who has waited "
                                + RoutingWords.duration(queue.getWaiting().getMaxWaitSeconds());
            case MAX_LENGTH ->
                queue.getWaiting().getMaxLength() == null
                        ? "There is no limit, so this never happens. Otherwise who calls"
                        : "Who calls while " + queue.getWaiting().getMaxLength() + " others wait";
            case NO_AGENTS -> "While every member is offline, who calls or waits";
            case NONE_AVAILABLE -> "While every member is offline or on a break, who calls or waits";
            case CLOSED -> "While the queue is closed, by its switch or outside its hours, who calls";
        };
    }

    private String then(OverflowRow row) {
        TargetForm to = row.target();
        DestinationType type = to.getType();
        if (type == null) {
            return usual(row.getCause());
        }
        return switch (type) {
            case QUEUE ->
                "goes to " + named(to.getRef(), "another queue")
                        + (to.isKeepWaitingTime() ? ", and the wait so far counts there" : ", at the end of its line");
            case MENU -> "hears the menu " + named(to.getRef(), "that you name");
            case ROUTE -> "goes the way of the route " + named(to.getRef(), "that you name") + ", with its hours";
            case AGENT -> "waits a minute for " + named(to.getRef(), "the agent whom you name") + " alone";
            case EXTENSION -> "is put through to the extension " + named(to.getNumber(), "that you name");
            case EXTERNAL -> "is put through to " + named(to.getNumber(), "the number that you name");
            case MESSAGE -> "hears " + named(prompts.ref(to.getPrompt()), "the usual words") + ", and the call ends";
            default -> "waits on";
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

    public CallerIdPlan.Rule[] getCallerIdRules() {
        return CallerIdPlan.Rule.values();
    }

    public Queue getQueue() {
        return queue;
    }

    public List<OverflowRow> getRows() {
        return rows;
    }
}
