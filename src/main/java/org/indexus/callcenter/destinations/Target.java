package org.indexus.callcenter.destinations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/**
 * Where callers are sent, as configured. What it names is kept by id, without a foreign key, for it may be of any feature; who
 * deletes a thing asks for its uses, and {@link Ways} looks again when a target is saved.
 */
@Embeddable
public class Target {

    /** What Asterisk may be told to dial, and nothing else. */
    public static final String DIALLED = "\\+?[0-9*#]{1,40}";

    private static final Pattern NUMBER = Pattern.compile(DIALLED);

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DestinationType type = DestinationType.WAIT_ON;

    @Column(name = "target_id")
    private @Nullable UUID target;

    @Column(name = "keep_waiting_time", nullable = false)
    private boolean keepWaitingTime;

    @Column
    private @Nullable String number;

    @Column
    private @Nullable String prompt;

    protected Target() {}

    private Target(DestinationType type) {
        this.type = type;
    }

    /** WAIT_ON, REPEAT, BACK or TOP. */
    public static Target of(DestinationType type) {
        return new Target(type);
    }

    /** {@code type} MENU, ROUTE or AGENT, or QUEUE at the end of its line. */
    public static Target to(DestinationType type, @Nullable UUID target) {
        Target to = new Target(type);
        to.target = target;
        return to;
    }

    public static Target to(Named named) {
        return to(named.type(), named.id());
    }

    public static Target toQueue(@Nullable UUID queue, boolean keepWaitingTime) {
        Target to = to(DestinationType.QUEUE, queue);
        to.keepWaitingTime = keepWaitingTime;
        return to;
    }

    /** {@code type} EXTENSION or EXTERNAL; blanks and the like are left out. */
    public static Target toNumber(DestinationType type, @Nullable String number) {
        Target to = new Target(type);
        to.number = number == null ? null : tidied(number);
        return to;
    }

    /** A number as it is dialled, without what only helps to read it. */
    public static String tidied(String number) {
        return number.replaceAll("[\\s()/.-]", "");
    }

    /** {@code null} for the usual words. */
    public static Target message(@Nullable String prompt) {
        Target to = new Target(DestinationType.MESSAGE);
        to.prompt = PromptNames.tidy(prompt);
        return to;
    }

    public Destination toPlan() {
        return new Destination(type, target, keepWaitingTime, number, prompt);
    }

    /**
     * Throws 422 for what is missing or malformed.
     *
     * @param field as REST names it: {@code target}, {@code overflow.maxWait}
     */
    public void check(String field) {
        switch (type) {
            case QUEUE, MENU, ROUTE, AGENT ->
                require(target != null, field, "ref", "needs ref: the " + noun(type) + " where the callers go");
            case EXTENSION, EXTERNAL ->
                require(
                        number != null && NUMBER.matcher(number).matches(),
                        field,
                        "number",
                        "needs number: digits, * and #, with a + in front if it is international");
            case MESSAGE ->
                require(
                        prompt == null || PromptNames.isMedia(prompt),
                        field,
                        "prompt",
                        "has a prompt that Asterisk cannot play: it " + PromptNames.MESSAGE);
            default -> {}
        }
    }

    private static void require(boolean condition, String field, String part, String fault) {
        if (!condition) {
            throw ProblemException.invalid(field + "." + part, "INVALID", field + " " + fault + ".");
        }
    }

    static String noun(DestinationType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leads to the thing with this id. */
    public boolean isTo(UUID id) {
        return id.equals(target);
    }

    public DestinationType getType() {
        return type;
    }

    public @Nullable UUID getTarget() {
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
        return other instanceof Target that
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
