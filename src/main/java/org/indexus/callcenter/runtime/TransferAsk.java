package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/**
 * Where a call shall be transferred to, as text that nobody has looked at yet.
 *
 * @param type of {@link TransferTarget.Type}
 * @param ref of an agent, queue, menu or route
 * @param number for EXTENSION and NUMBER
 * @param keepPriority {@code null} for yes
 */
public record TransferAsk(
        @Nullable String type,
        @Nullable String ref,
        @Nullable String number,
        @Nullable Boolean keepPriority,
        @Nullable String note) {

    private static final int LONGEST_REF = 100;

    /** Nothing was said. */
    public static final TransferAsk NOTHING = new TransferAsk(null, null, null, null, null);

    /** Throws a 422 for what cannot be read, and for what is not built yet. */
    TransferRequested request(Actor by, CallId call) {
        return new TransferRequested(by, call, target(), !Boolean.FALSE.equals(keepPriority), requireShortNote());
    }

    /** As {@link #request}, of whom to talk with while the caller is on hold. */
    ConsultRequested consultation(Actor by, CallId call) {
        TransferTarget whom = target();
        return switch (whom.type()) {
            case AGENT, EXTENSION, NUMBER -> new ConsultRequested(by, call, whom);
            case QUEUE, MENU, ROUTE ->
                throw ProblemException.invalid(
                        "target.type", "TYPE", "target.type must be AGENT, EXTENSION or NUMBER for a consultation.");
        };
    }

    private TransferTarget target() {
        if ("VOICEMAIL".equals(type)) {
            throw ProblemException.notAvailable("target.type", "A transfer to voicemail");
        }
        TransferTarget.Type kind =
                Choices.of("target.type", type == null || type.isEmpty() ? null : type, TransferTarget.Type.class);
        return switch (kind) {
            case EXTENSION, NUMBER -> new TransferTarget(kind, requireNumber());
            case AGENT, QUEUE, MENU, ROUTE -> new TransferTarget(kind, requireRef());
        };
    }

    private String requireNumber() {
        String dialled = number == null || number.isEmpty() ? ref : number;
        if (dialled == null || !dialled.matches(TransferTarget.NUMBER)) {
            throw ProblemException.invalid(
                    "target.number",
                    "NUMBER",
                    "target.number must be 1 to 32 digits, with + in front if it is international.");
        }
        return dialled;
    }

    private String requireRef() {
        if (ref == null || ref.isBlank() || ref.length() > LONGEST_REF) {
            throw ProblemException.invalid("target.ref", "REQUIRED", "target.ref must be an id, a code or a username.");
        }
        return ref;
    }

    private String requireShortNote() {
        String text = note == null ? "" : note.strip();
        if (text.length() > Handover.LONGEST_NOTE) {
            throw ProblemException.invalid(
                    "note", "SIZE", "note may have at most " + Handover.LONGEST_NOTE + " characters.");
        }
        return text;
    }
}
