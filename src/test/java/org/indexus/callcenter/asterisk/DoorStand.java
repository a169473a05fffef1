package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.jspecify.annotations.Nullable;

/** A door without a container, and a list of the events that came through it. */
final class DoorStand implements AutoCloseable {

    /** How long somebody may send nothing. */
    static final Duration SILENCE = Duration.ofSeconds(1);

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final ConnectionId connection = new ConnectionId(UUID.randomUUID());
    final CallId call = new CallId(UUID.randomUUID());
    final FakeShelf shelf = new FakeShelf();
    final Door door;

    private final List<Event> events = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    DoorStand() {
        this(null);
    }

    /** @param recordings the folder in which an Asterisk's recordings are mounted */
    DoorStand(@Nullable Path recordings) {
        this(recordings, PromptLibrary.NONE);
    }

    DoorStand(@Nullable Path recordings, PromptLibrary prompts) {
        door = new Door(new Doorway(
                this::add, threads, threads, Stopwatch.NONE, Clock.systemUTC(), prompts, shelf, SILENCE, recordings));
        door.open(true);
    }

    void connect(ConnectionPlan plan) {
        door.apply(plan);
        awaitState(ConnectionStatus.State.CONNECTED);
    }

    ConnectionStatus status() {
        return door.status(connection);
    }

    void awaitState(ConnectionStatus.State state) {
        until(() -> status().state() == state, () -> state + " but is " + status());
    }

    /** The first such event since the last {@link #forget}, which may still have to come. */
    <T extends Event> T await(Class<T> type, Predicate<T> which) {
        until(() -> !seen(type, which).isEmpty(), () -> type.getSimpleName() + " in " + seen());
        return seen(type, which).get(0);
    }

    <T extends Event> T await(Class<T> type) {
        return await(type, any -> true);
    }

    synchronized List<Event> seen() {
        return List.copyOf(events);
    }

    <T extends Event> List<T> seen(Class<T> type, Predicate<T> which) {
        return seen().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }

    synchronized void forget() {
        events.clear();
    }

    /** Sends a command and waits for its result. */
    Event perform(Command command) {
        door.handle(command);
        until(() -> result(command) != null, () -> "result of " + command + " in " + seen());
        return Objects.requireNonNull(result(command));
    }

    void performWell(Command command) {
        assertThat(perform(command)).isEqualTo(new CommandDone(command.call(), command.verb(), command.object()));
    }

    CommandFailed performBadly(Command command) {
        return (CommandFailed) perform(command);
    }

    private @Nullable Event result(Command command) {
        return seen().stream()
                .filter(event -> isDone(event, command) || isFailed(event, command))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDone(Event event, Command command) {
        return event instanceof CommandDone done
                && done.verb() == command.verb()
                && done.object().equals(command.object());
    }

    private static boolean isFailed(Event event, Command command) {
        return event instanceof CommandFailed failed
                && failed.verb() == command.verb()
                && failed.object().equals(command.object());
    }

    static void until(BooleanSupplier condition, Supplier<String> what) {
        until(PATIENCE, condition, what);
    }

    static void until(Duration patience, BooleanSupplier condition, Supplier<String> what) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what.get());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", stopped);
            }
        }
    }

    private synchronized void add(Event event) {
        events.add(event);
    }

    @Override
    public void close() {
        door.close();
        threads.shutdownNow();
    }
}
