package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.indexus.callcenter.asterisk.EventSocket.Frame;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.Names;
import org.jspecify.annotations.Nullable;

/**
 * One open event socket from its survey to its end. All events are posted by the thread that calls {@link #run}, the survey
 * first, then what came in meanwhile.
 */
final class Session {

    private static final Duration TICK = Duration.ofMillis(500);

    private static final long READING_MILLIS = 500;
    private static final long STOPPING_NANOS = Duration.ofSeconds(2).toNanos();

    private final AsteriskServer line;
    private final EventSocket socket;
    private final Consumer<Event> inbox;
    private final Stopwatch stopwatch;
    private final AriEvents events;
    private final Set<String> channels = ConcurrentHashMap.newKeySet();
    private final Set<String> surveyed = new HashSet<>();
    private final PendingStasisExits leavers = new PendingStasisExits();
    private final TransferWatch transfers;
    private final PhoneWatch phones;
    private final Clock clock;
    private final PeerWatch peers;
    private final CountDownLatch ended = new CountDownLatch(1);

    Session(
            AsteriskServer line,
            EventSocket socket,
            Consumer<Event> inbox,
            Stopwatch stopwatch,
            Clock clock,
            Duration silence) {
        this.line = line;
        this.socket = socket;
        this.inbox = inbox;
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.peers = new PeerWatch(line, silence);
        this.phones = new PhoneWatch(line, inbox, PhoneWatch.LOOK);
        this.events = new AriEvents(line.plan().id(), line.roles(), line.serverClock());
        this.transfers = new TransferWatch(line, events, line::hangUp);
    }

    /** How many channels of our application there are. */
    int channels() {
        return channels.size();
    }

    /** Ends what was to end in the gap, and tells the floor what Asterisk has. Frames gather in the queue meanwhile. */
    void survey() throws IOException {
        line.commands().makeUp();
        Survey survey = Survey.take(line, events);
        channels.addAll(survey.channelIds());
        line.onMusic().retainAll(survey.channelIds());
        ConnectionRestored restored = survey.event();
        restored.callers()
                .forEach(caller -> surveyed.add(caller.origin().channel().id()));
        line.commands().beGentle();
        phones.begin();
        inbox.accept(restored);
        survey.transfers().forEach((far, transfer) -> {
            transfers.found(far);
            inbox.accept(transfer);
        });
        survey.offspring().forEach(line::hangUp);
    }

    /**
     * The application is being stopped: lets nobody new in, waits until what came before was read, and sees to those who are in.
     * Called by another thread than {@link #run}'s.
     */
    void leave() throws InterruptedException {
        socket.finish();
        ended.await(READING_MILLIS, TimeUnit.MILLISECONDS);
        new Departure(line, Set.copyOf(channels)).lookAfterCallers();
    }

    /** Posts events until the socket ends or {@code wanted} says no. Returns why it ended. */
    Ending run(BooleanSupplier wanted) throws InterruptedException {
        try {
            return listen(wanted);
        } finally {
            ended.countDown();
        }
    }

    private Ending listen(BooleanSupplier wanted) throws InterruptedException {
        long tickAt = System.nanoTime();
        while (wanted.getAsBoolean()) {
            Frame frame = socket.poll(patience());
            if (frame != null && frame.text() == null) {
                return new Ending(frame.reason(), false);
            }
            if (frame != null && read(frame.text(), frame.readAt())) {
                return new Ending(
                        "Another program uses the application name "
                                + line.plan().application(),
                        true);
            }
            sayGoodbye();
            transfers.due().stream().filter(event -> !isSurveyed(event)).forEach(inbox);
            if (System.nanoTime() - tickAt >= TICK.toNanos()) {
                tickAt = System.nanoTime();
                String trouble = tick();
                if (trouble != null) {
                    return new Ending(trouble, false);
                }
            }
        }
        return new Ending("closed", false);
    }

    private Duration patience() {
        long now = System.nanoTime();
        return transfers.patience(leavers.patience(TICK, now), now);
    }

    /** Why a session ended; {@code replaced}: another program took the application's name. */
    record Ending(String reason, boolean replaced) {}

    /** Looks after what is late; tells a reason to give the socket up. */
    private @Nullable String tick() {
        line.playbacks().lookAtLate();
        line.withdrawn().forgetOld();
        line.commands().makeUpLater();
        peers.look(channels, System.nanoTime());
        phones.lookAgain();
        if (!socket.isAlive()) {
            return "Asterisk has been silent for 10 seconds";
        }
        long stopping = line.ari().unavailableSince();
        // seen on 13: it hangs in its shutdown until the event socket is closed
        boolean tooLong = stopping != 0 && System.nanoTime() - stopping > STOPPING_NANOS;
        return tooLong ? "Asterisk is being stopped" : null;
    }

    private boolean read(String text, long readAt) {
        Optional<AriMessage> message = AriJson.message(text);
        if (message.isEmpty()) {
            return false;
        }
        if (message.get() instanceof AriMessage.DeviceStateChanged change) {
            phones.heard(change);
            return false;
        }
        count(message.get());
        Optional<Event> event = translate(message.get());
        if (event.isPresent() && event.get() instanceof RecordingFinished finished) {
            line.homecoming().bring(finished);
        } else if (event.isPresent() && !isSurveyed(event.get())) {
            inbox.accept(event.get());
            stopwatch.eventTook(System.nanoTime() - readAt);
        }
        event.ifPresent(this::hangUpWithdrawn);
        return message.get() instanceof AriMessage.ApplicationReplaced;
    }

    /**
     * The engine's event; a caller who leaves without a hang-up is waited for, and may come back to the same call. What a hang-up
     * cut short was not heard to its end: every version tells the hang-up, then the end of the playback, then that the caller left.
     */
    private Optional<Event> translate(AriMessage message) {
        if (message instanceof AriMessage.StasisStart start
                && !leavers.isAway(start.channel().id())
                && transfers.keeps(start)) {
            return Optional.empty();
        } else if (message instanceof AriMessage.StasisEnd end && transfers.isOver(end.channel(), inbox)) {
            return Optional.empty();
        }
        if (message instanceof AriMessage.ChannelHangupRequest request && events.isCaller(request.channel())) {
            leavers.hangsUp(request.channel());
        } else if (message instanceof AriMessage.StasisEnd end
                && events.isCaller(end.channel())
                && leavers.mayReturn(end.channel(), System.nanoTime())) {
            return Optional.empty();
        } else if (message instanceof AriMessage.StasisStart start
                && leavers.isBack(start.channel().id())) {
            return Optional.of(events.returned(start));
        } else if (message instanceof AriMessage.PlaybackFinished finished && leavers.isHangingUp(finished.channel())) {
            return Optional.empty();
        }
        return events.translate(message);
    }

    /** Who did not come back has gone. */
    private void sayGoodbye() {
        for (String channel : leavers.overdue(System.nanoTime())) {
            events.translate(new AriMessage.StasisEnd(channel)).ifPresent(inbox);
        }
    }

    /** A caller who came between the opening of the socket and the survey would arrive twice; one who leaves may come back. */
    private boolean isSurveyed(Event event) {
        return event instanceof CallArrived arrived
                && surveyed.contains(arrived.origin().channel().id());
    }

    private void count(AriMessage message) {
        if (message instanceof AriMessage.StasisStart start) {
            String id = start.channel().id();
            channels.add(id);
            if (Offspring.is(start)) {
                line.hangUp(id);
            } else if (ChannelAliases.isTestPlayer(id)) {
                line.lanes().submit(id, () -> TestCall.playMusic(line.ari(), id));
            }
        } else if (message instanceof AriMessage.StasisEnd end) {
            channels.remove(end.channel());
            surveyed.remove(end.channel());
            line.playbacks().forgetChannel(end.channel());
            line.onMusic().remove(end.channel());
        } else if (message instanceof AriMessage.Forwarded phone
                && !phone.successor().isEmpty()
                && Names.isLeg(phone.peer())) {
            line.hangUp(phone.successor());
        } else if (message instanceof AriMessage.ChannelDestroyed destroyed) {
            channels.remove(destroyed.channel());
        } else if (message instanceof AriMessage.PlaybackFinished finished) {
            line.playbacks().forget(finished.playback());
            if (finished.failed() && !leavers.isHangingUp(finished.channel())) {
                line.unplayable().tell(finished.media(), clock.instant());
            }
        }
    }

    private void hangUpWithdrawn(Event event) {
        String leg = event instanceof LegRinging ringing
                ? ringing.leg().id()
                : event instanceof LegAnswered answered ? answered.leg().id() : "";
        if (line.withdrawn().contains(leg)) {
            line.hangUp(leg);
        }
    }
}
