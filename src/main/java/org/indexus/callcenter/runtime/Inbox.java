package org.indexus.callcenter.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.PathQuestion;
import org.indexus.callcenter.engine.PathStop;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.concurrent.OneByOne;

/** The single way onto the floor: events from any thread, one turn after the other, on a thread of the inbox's executor. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = System.getLogger(Inbox.class.getName());

    @Resource(lookup = Executors.INBOX)
    private ManagedExecutorService executor;

    @Resource
    private ContextService contexts;

    @Inject
    private Writer writer;

    private Executor turns = Runnable::run;

    /** The turns run in this application's context, whichever thread posts. */
    @PostConstruct
    void prepare() {
        turns = new OneByOne(executor, contexts::contextualRunnable);
    }

    /**
     * Puts an event into the queue; returns at once, from any thread. Ignored while the floor is closed. Throws {@link
     * RejectedExecutionException} when the application stops, or so much waits that nothing more is taken: a connection to
     * Asterisk then begins anew and looks at what there is.
     */
    public void post(Event event) {
        ask(event, verdict -> {}, System.nanoTime());
    }

    /**
     * As {@link #post}; {@code reply} is called on the writer's thread before any consequence leaves, so it must not block. It is
     * NOT_AVAILABLE, at once, when so much waits that nothing more is taken.
     */
    public void ask(Request request, Consumer<Verdict> reply) {
        try {
            ask(request, reply, System.nanoTime());
        } catch (RejectedExecutionException full) {
            LOG.log(Level.WARNING, "The floor takes no request: {0}", full.getMessage());
            reply.accept(Verdict.NOT_AVAILABLE);
        }
    }

    /** As {@link #post}; completes with the engine's verdict, NOT_AVAILABLE while the floor is closed. */
    public CompletionStage<Verdict> ask(Request request) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        ask(request, answer::complete);
        return answer;
    }

    /** The floor after every event that was posted before this call. Cheap when nothing has changed since the last look. */
    public CompletionStage<FloorView> view() {
        CompletableFuture<FloorView> answer = new CompletableFuture<>();
        look(answer::complete);
        return answer;
    }

    /**
     * As {@link #view()}, but {@code reader} is called on the writer's thread between two turns, so it must not block: facts
     * that went to the listeners before are in this view, facts that come later are not.
     */
    public void look(Consumer<FloorView> reader) {
        enqueue(() -> reader.accept(writer.view()));
    }

    /** The path of a call that is only thought of by the plans in force now; empty while the floor is closed. */
    public CompletionStage<Optional<List<PathStop>>> callerPath(PathQuestion question) {
        CompletableFuture<Optional<List<PathStop>>> answer = new CompletableFuture<>();
        enqueue(() -> answer.complete(writer.callerPath(question)));
        return answer;
    }

    /** Opens the floor with these events as its first turns; completes when it takes others. */
    CompletionStage<Void> open(List<Event> first) {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        enqueue(() -> {
            writer.open(first);
            opened.complete(null);
        });
        return opened;
    }

    /** Closes the floor: another node holds it. What Asterisk plays goes on playing. */
    void close() {
        enqueue(writer::close);
    }

    private void ask(Event event, Consumer<Verdict> reply, long postedNanos) {
        enqueue(() -> writer.turn(event, reply, postedNanos));
    }

    private void enqueue(Runnable entry) {
        turns.execute(() -> writer.run(entry));
    }
}
