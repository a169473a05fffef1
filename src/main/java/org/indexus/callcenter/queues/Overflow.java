package org.indexus.callcenter.queues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.OverflowAction;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.OverflowType;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where callers go who leave a queue for one cause. */
@Embeddable
public class Overflow {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,40}");
    private static final Pattern MEDIA = Pattern.compile(Prompts.PATTERN);
    private static final int LONGEST_PROMPT = 200;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private OverflowType type = OverflowType.WAIT_ON;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "target_queue_id")
    private @Nullable Queue target;

    @Column(name = "keep_waiting_time", nullable = false)
    private boolean keepWaitingTime;

    @Column
    private @Nullable String number;

    @Column
    private @Nullable String prompt;

    protected Overflow() {}

    private Overflow(OverflowType type) {
        this.type = type;
    }

    public static Overflow waitOn() {
        return new Overflow(OverflowType.WAIT_ON);
    }

    public static Overflow toQueue(@Nullable Queue target, boolean keepWaitingTime) {
        Overflow overflow = new Overflow(OverflowType.QUEUE);
        overflow.target = target;
        overflow.keepWaitingTime = keepWaitingTime;
        return overflow;
    }

    /** {@code type} EXTENSION or EXTERNAL. */
    public static Overflow toNumber(OverflowType type, @Nullable String number) {
        Overflow overflow = new Overflow(type);
        overflow.number = number == null ? null : number.replaceAll("[\\s()/.-]", "");
        return overflow;
    }

    public static Overflow message(@Nullable String prompt) {
        Overflow overflow = new Overflow(OverflowType.MESSAGE);
        overflow.prompt = Prompts.tidy(prompt);
        return overflow;
    }

    OverflowAction toPlan() {
        return new OverflowAction(type, target == null ? null : target.queueId(), keepWaitingTime, number, prompt);
    }

    /** Throws 422 for what is missing, malformed, or would leave the caller nowhere. */
    void check(OverflowCause cause) {
        String field = Overflows.field(cause);
        switch (type) {
            case QUEUE -> require(target != null, field + ".ref", "needs ref: the queue where the callers go");
            case EXTENSION, EXTERNAL ->
                require(
                        number != null && NUMBER.matcher(number).matches(),
                        field + ".number",
                        "needs number: digits, * and #, with a + in front if it is international");
            case MESSAGE ->
                require(
                        prompt == null || isMedia(prompt),
                        field + ".prompt",
                        "has a prompt that Asterisk cannot play: it " + Prompts.MESSAGE);
            case WAIT_ON ->
                require(
                        cause != OverflowCause.MAX_LENGTH && cause != OverflowCause.CLOSED,
                        field + ".type",
                        "cannot be WAIT_ON: the caller is not in the line and has no place to wait in."
                                + " Choose MESSAGE, QUEUE, EXTENSION or EXTERNAL");
        }
    }

    private static boolean isMedia(String prompt) {
        return prompt.length() <= LONGEST_PROMPT && MEDIA.matcher(prompt).matches();
    }

    private static void require(boolean condition, String field, String fault) {
        if (!condition) {
            throw ProblemException.invalid(
                    field, "INVALID", field.substring(0, field.lastIndexOf('.')) + " " + fault + ".");
        }
    }

    @Nullable
    UUID targetId() {
        return target == null ? null : target.getId();
    }

    public OverflowType getType() {
        return type;
    }

    public @Nullable Queue getTarget() {
        return target;
    }

    public boolean isKeepWaitingTime() {
        return keepWaitingTime;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public @Nullable String getPrompt() {
        return prompt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Overflow that
                && type == that.type
                && Objects.equals(target, that.target)
                && keepWaitingTime == that.keepWaitingTime
                && Objects.equals(number, that.number)
                && Objects.equals(prompt, that.prompt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, target, keepWaitingTime, number, prompt);
    }
}
