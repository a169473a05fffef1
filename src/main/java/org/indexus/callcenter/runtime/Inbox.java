package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.Request;
import org.indexus.callcenter.engine.Verdict;

/** The single way onto the floor: events from any thread, one turn after the other. */
@ApplicationScoped
public class Inbox {

    /** Puts an event into the queue; returns at once, from any thread. Ignored while the floor is closed. */
    public void post(Event event) {}

    /** As {@link #post}; {@code reply} is called on the writer's thread before any consequence leaves, so it must not block. */
    public void ask(Request request, Consumer<Verdict> reply) {
        reply.accept(Verdict.NOT_AVAILABLE);
    }

    /** As {@link #post}; completes with the engine's verdict, NOT_AVAILABLE while the floor is closed. */
    public CompletionStage<Verdict> ask(Request request) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        ask(request, answer::complete);
        return answer;
    }

    /** The floor after every event that was posted before this call. Cheap when nothing has changed since the last look. */
    public CompletionStage<FloorView> view() {
        return CompletableFuture.completedFuture(FloorView.closed(Instant.EPOCH));
    }

    /**
     * As {@link #view()}, but {@code reader} is called on the writer's thread between two turns, so it must not block: facts
     * that went to the listeners before are in this view, facts that come later are not.
     */
    public void look(Consumer<FloorView> reader) {
        reader.accept(FloorView.closed(Instant.EPOCH));
    }
}
