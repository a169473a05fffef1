package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.PathQuestion;
import org.indexus.callcenter.engine.PathStop;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.model.Verdict;

/** Asks the floor and waits a moment for its answer, for pages and REST. Never call it on the writer. */
@ApplicationScoped
public class BlockingFloor {

    private static final long SECONDS = 5;

    @Inject
    private Inbox inbox;

    /** The floor now. Throws 503 when it does not answer in time. */
    public FloorView view() {
        return answer(inbox.view()).orElseThrow(() -> Refusals.of(Verdict.NOT_AVAILABLE));
    }

    /** As {@link #view()}, for pages, which must render something: closed when it does not answer in time. */
    public FloorView viewOrClosed() {
        return answer(inbox.view()).orElseGet(() -> FloorView.closed(Instant.now()));
    }

    /** The verdict; NOT_AVAILABLE when it does not come in time. */
    public Verdict ask(Request request) {
        return answer(inbox.ask(request)).orElse(Verdict.NOT_AVAILABLE);
    }

    /** The path of a call that is only thought of. Throws 503 when the floor is closed or does not answer in time. */
    public List<PathStop> callerPath(PathQuestion question) {
        return answer(inbox.callerPath(question))
                .flatMap(path -> path)
                .orElseThrow(() -> Refusals.of(Verdict.NOT_AVAILABLE));
    }

    /** Not by {@code orTimeout}, whose thread belongs to the JVM and would keep this application's classes when it is gone. */
    private static <T> Optional<T> answer(CompletionStage<T> stage) {
        try {
            return Optional.of(stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException busy) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
