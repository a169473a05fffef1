package org.indexus.callcenter.destinations;

import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/** A target while somebody chooses it: first the type, then the thing, the number or the words. */
public class TargetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<DestinationType> types;
    private @Nullable DestinationType type;
    private @Nullable String ref;
    private boolean keepWaitingTime = true;
    private @Nullable String number;
    private @Nullable String prompt;

    /** @param types what may be chosen */
    public TargetForm(List<DestinationType> types) {
        this.types = List.copyOf(types);
    }

    public static TargetForm of(@Nullable Target target, List<DestinationType> types, Names names) {
        TargetForm form = new TargetForm(types);
        if (target != null) {
            Named named = names.of(target);
            form.type = target.getType();
            form.ref = named == null ? null : named.code();
            form.keepWaitingTime = target.getType() != DestinationType.QUEUE || target.isKeepWaitingTime();
            form.number = target.getNumber();
            form.prompt = target.getPrompt();
        }
        return form;
    }

    /** {@code null} when nothing is chosen; throws 422 as {@link TargetJson#read}. */
    public @Nullable Target read(String field, Directory directory) {
        return type == null
                ? null
                : new TargetJson(type.name(), ref, keepWaitingTime, number, prompt).read(field, types, directory);
    }

    /** What may be chosen. */
    public List<DestinationType> getTypes() {
        return types;
    }

    public boolean isToThing() {
        return type == DestinationType.QUEUE
                || type == DestinationType.MENU
                || type == DestinationType.ROUTE
                || type == DestinationType.AGENT;
    }

    public boolean isToQueue() {
        return type == DestinationType.QUEUE;
    }

    public boolean isToNumber() {
        return type == DestinationType.EXTENSION || type == DestinationType.EXTERNAL;
    }

    public boolean isMessage() {
        return type == DestinationType.MESSAGE;
    }

    public @Nullable DestinationType getType() {
        return type;
    }

    public void setType(@Nullable DestinationType type) {
        this.type = type;
    }

    /** Code of the thing, as it was chosen; {@code null} for none. */
    public @Nullable String getRef() {
        return ref;
    }

    /** The thing with its type, so that what was chosen of another type counts no more. */
    public @Nullable String getChoice() {
        return ref == null ? null : type + ":" + ref;
    }

    public void setChoice(@Nullable String choice) {
        String prefix = type + ":";
        ref = choice != null && choice.startsWith(prefix) ? choice.substring(prefix.length()) : null;
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
