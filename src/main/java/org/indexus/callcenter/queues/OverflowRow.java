package org.indexus.callcenter.queues;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.OverflowType;
import org.jspecify.annotations.Nullable;

/** What happens for one cause while somebody edits it. */
public class OverflowRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OverflowCause cause;
    private @Nullable OverflowType type;
    private @Nullable String target;
    private boolean keepWaitingTime = true;
    private @Nullable String number;
    private @Nullable String prompt;

    private OverflowRow(OverflowCause cause) {
        this.cause = cause;
    }

    static OverflowRow of(OverflowCause cause, @Nullable Overflow action) {
        OverflowRow row = new OverflowRow(cause);
        if (action != null) {
            Queue queue = action.getTarget();
            row.type = action.getType();
            row.target = queue == null ? null : queue.getCode();
            row.keepWaitingTime = queue == null || action.isKeepWaitingTime();
            row.number = action.getNumber();
            row.prompt = action.getPrompt();
        }
        return row;
    }

    /** {@code null} for the usual. */
    @Nullable
    Overflow read(Queues queues) {
        OverflowType chosen = type;
        if (chosen == null) {
            return null;
        }
        return switch (chosen) {
            case QUEUE -> Overflow.toQueue(target == null ? null : queues.require(target), keepWaitingTime);
            case EXTENSION, EXTERNAL -> Overflow.toNumber(chosen, number);
            case MESSAGE -> Overflow.message(prompt);
            case WAIT_ON -> Overflow.waitOn();
        };
    }

    /** Those that make sense for this cause. */
    public List<OverflowType> getTypes() {
        boolean isOutside = cause == OverflowCause.MAX_LENGTH || cause == OverflowCause.CLOSED;
        return Arrays.stream(OverflowType.values())
                .filter(each -> each != OverflowType.WAIT_ON || !isOutside)
                .toList();
    }

    public boolean isToNumber() {
        return type == OverflowType.EXTENSION || type == OverflowType.EXTERNAL;
    }

    public boolean isToQueue() {
        return type == OverflowType.QUEUE;
    }

    public boolean isMessage() {
        return type == OverflowType.MESSAGE;
    }

    public OverflowCause getCause() {
        return cause;
    }

    public @Nullable OverflowType getType() {
        return type;
    }

    public void setType(@Nullable OverflowType type) {
        this.type = type;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    public boolean isKeepWaitingTime() {
        return keepWaitingTime;
    }

    public void setKeepWaitingTime(boolean keepWaitingTime) {
        this.keepWaitingTime = keepWaitingTime;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getPrompt() {
        return prompt;
    }

    public void setPrompt(@Nullable String prompt) {
        this.prompt = prompt;
    }
}
