package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.platform.concurrent.Lanes;
import org.indexus.callcenter.runtime.RecordingShelf;
import org.indexus.callcenter.runtime.RecordingShelf.Kept;
import org.indexus.callcenter.runtime.RecordingSource.Audio;

/**
 * Brings recordings home: from Asterisk onto the shelf, then away from Asterisk, and only then the floor is told. Each step may
 * fail or be cut off by a crash: the floor asks again, and the next try finds what was done. A few at a time, so that neither
 * the commands of live calls nor Asterisk feel it.
 */
final class RecordingImport {

    private static final int AT_A_TIME = 4;

    private final Lanes lanes;
    private final RecordingDownload asterisk;
    private final RecordingShelf shelf;
    private final Consumer<Event> inbox;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    RecordingImport(Lanes lanes, RecordingDownload asterisk, RecordingShelf shelf, Consumer<Event> inbox) {
        this.lanes = lanes;
        this.asterisk = asterisk;
        this.shelf = shelf;
        this.inbox = inbox;
    }

    /** Asterisk says that it has finished a recording. Returns at once. */
    void bring(RecordingFinished finished) {
        queue(finished.name(), () -> tryToBring(finished, false));
    }

    /** As {@link #bring}, now and on this thread; if nobody has the recording, the floor is told that it is lost. */
    Result bringNow(CallId call, String name) {
        return tryToBring(new RecordingFinished(call, name, 0), true);
    }

    /** Does something about a recording when its turn comes; once, however often it is asked for meanwhile. */
    void queue(String name, Runnable work) {
        if (queued.add(name)) {
            lanes.submit("homecoming-" + Math.floorMod(name.hashCode(), AT_A_TIME), () -> {
                queued.remove(name);
                work.run();
            });
        }
    }

    private Result tryToBring(RecordingFinished finished, boolean orMiss) {
        CallId call = finished.call();
        String name = finished.name();
        try {
            Optional<Kept> home = asterisk.isPossible() ? home(call, name) : left(finished);
            if (home.isPresent()) {
                shelf.settled(name);
                inbox.accept(new RecordingFinished(call, name, home.get().seconds()));
                return Result.DONE;
            }
            if (orMiss) {
                shelf.giveUp(name);
                inbox.accept(new RecordingFailed(call, name, "Asterisk has no such file"));
            }
            return Result.gone("Asterisk has no such file");
        } catch (IOException why) {
            return later(name, why);
        }
    }

    /** It could not be done now: the administrator is told why, and the floor asks again. */
    Result later(String name, IOException why) {
        String message = String.valueOf(why.getMessage());
        shelf.delayed(name, message);
        return Result.unknown(message);
    }

    private Optional<Kept> home(CallId call, String name) throws IOException {
        Optional<Kept> kept = shelf.find(call, name);
        if (kept.isEmpty()) {
            Optional<Audio> audio = asterisk.open(name);
            if (audio.isEmpty()) {
                return Optional.empty();
            }
            kept = Optional.of(shelf.keep(call, name, audio.get()));
        }
        asterisk.remove(name);
        return kept;
    }

    /** An Asterisk that hands out nothing keeps it; its length it tells only in the event. */
    private Optional<Kept> left(RecordingFinished finished) throws IOException {
        return asterisk.isStored(finished.name()) ? Optional.of(new Kept(finished.seconds())) : Optional.empty();
    }
}
