package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.platform.concurrent.Lanes;

/** Carries the engine's commands to one Asterisk server, each in its lane, and brings back what became of them. */
final class Commands {

    private static final long GENTLE_NANOS = Duration.ofSeconds(10).toNanos();

    private final Consumer<Event> inbox;
    private final Lanes lanes;
    private final Playbacks playbacks;
    private final Withdrawn withdrawn;
    private final Stopwatch stopwatch;
    private final AriCallerCommands callers;
    private final AriControlCommands controls;
    private final AriLegCommands legs;
    private final AriBridgeCommands bridges;
    private final AriRecordingCommands recordings;
    private final RecordingImport homecoming;
    private final PendingTeardowns owed = new PendingTeardowns();
    private final Object oneByOne = new Object();
    private volatile long gentleUntil = System.nanoTime();

    Commands(AsteriskServer line, Doorway doorway) {
        String application = line.plan().application();
        this.inbox = doorway.inbox();
        this.lanes = line.lanes();
        this.playbacks = line.playbacks();
        this.withdrawn = line.withdrawn();
        this.stopwatch = doorway.stopwatch().of(line.plan().name());
        this.callers = new AriCallerCommands(line, doorway.prompts());
        this.controls = new AriControlCommands(line);
        this.legs = new AriLegCommands(line);
        this.bridges = new AriBridgeCommands(line.ari(), application, line.roles(), withdrawn, inbox);
        this.recordings = new AriRecordingCommands(line.ari(), line.homecoming());
        this.homecoming = line.homecoming();
    }

    /** Takes a command; returns at once. */
    void handle(Command command) {
        if (command instanceof LegCommand.HangUp hangUp && Names.isLeg(hangUp.object())) {
            withdrawn.add(hangUp.object());
        } else if (command instanceof BridgeCommand.DestroyBridge destroy) {
            withdrawn.add(destroy.object()); // it has another lane than the making, which may still be on its way
        }
        owed.sent(command);
        long taken = System.nanoTime();
        Runnable work = () -> {
            report(command, carryOut(command));
            stopwatch.commandTook(command.verb(), System.nanoTime() - taken);
        };
        if (command instanceof RecordingCommand.CheckRecording) {
            homecoming.queue(command.object(), work);
        } else {
            lanes.submit(command.lane(), work);
        }
    }

    /** After a reconnect much is taken down at once, and Asterisk is known to crash when that happens in parallel. */
    void beGentle() {
        gentleUntil = System.nanoTime() + GENTLE_NANOS;
    }

    /** Takes down, one after the other, what could not be taken down while nobody answered. */
    void makeUp() throws IOException {
        for (Command command : owed.unanswered()) {
            Result result = carryOut(command);
            if (result.failure() == Failure.UNKNOWN) {
                throw new IOException("Asterisk does not answer yet: " + result.detail());
            }
        }
    }

    /** As {@link #makeUp()}, each in its lane. */
    void makeUpLater() {
        for (Command command : owed.unanswered()) {
            owed.sent(command);
            lanes.submit(command.lane(), () -> carryOut(command));
        }
    }

    /** Whether this channel is to be hung up or sent on, so that it is no caller of ours any more. */
    boolean isLeaving(String channel) {
        return owed.isLeaving(channel);
    }

    private Result carryOut(Command command) {
        Result result = attempt(command);
        owed.heard(command, result);
        return result;
    }

    private Result attempt(Command command) {
        if (PendingTeardowns.takesDown(command.verb()) && System.nanoTime() < gentleUntil) {
            synchronized (oneByOne) {
                return errand(command).run();
            }
        }
        return errand(command).run();
    }

    private void report(Command command, Result result) {
        if (result.failure() == null) {
            inbox.accept(new CommandDone(command.call(), command.verb(), command.object()));
            return;
        }
        if (command instanceof ChannelCommand.Play) {
            playbacks.forget(command.object());
        }
        boolean makesLeg = command.verb() == Verb.ORIGINATE || command.verb() == Verb.DIAL;
        if (makesLeg && result.failure() == Failure.UNKNOWN) {
            withdrawn.add(command.object()); // should Asterisk still carry it out, nobody owns that leg
        }
        inbox.accept(
                new CommandFailed(command.call(), command.verb(), command.object(), result.failure(), result.detail()));
    }

    private AriCommand errand(Command command) {
        return switch (command.verb()) {
            case ANSWER -> callers.answer((ChannelCommand.Answer) command);
            case PLAY -> play((ChannelCommand.Play) command);
            case STOP_PLAYBACK -> callers.stopPlayback((ChannelCommand.StopPlayback) command);
            case START_MUSIC -> callers.startMusic((ChannelCommand.StartMusic) command);
            case STOP_MUSIC -> callers.stopMusic((ChannelCommand.StopMusic) command);
            case CONTINUE -> callers.sendOn((ChannelCommand.Continue) command);
            case ORIGINATE -> legs.originate((LegCommand.Originate) command);
            case DIAL -> legs.dial((LegCommand.Dial) command);
            case HANG_UP -> legs.hangUp((LegCommand.HangUp) command);
            case CREATE_BRIDGE -> bridges.create((BridgeCommand.CreateBridge) command);
            case JOIN -> bridges.join((BridgeCommand.Join) command);
            case MOVE -> bridges.move((BridgeCommand.MoveToBridge) command);
            case LEAVE_BRIDGE -> bridges.leave((BridgeCommand.LeaveBridge) command);
            case DESTROY_BRIDGE -> bridges.destroy((BridgeCommand.DestroyBridge) command);
            case START_RECORDING -> recordings.start((RecordingCommand.StartRecording) command);
            case STOP_RECORDING -> recordings.stop((RecordingCommand.StopRecording) command);
            case CHECK_RECORDING -> recordings.check((RecordingCommand.CheckRecording) command);
            case PAUSE_RECORDING, RESUME_RECORDING -> recordings.pause((RecordingCommand.PauseRecording) command);
            case HOLD -> controls.hold((ChannelCommand.Hold) command);
            case UNHOLD -> controls.unhold((ChannelCommand.Unhold) command);
            case MUTE, UNMUTE -> controls.mute((LegCommand.Mute) command);
            case SEND_DIGITS -> controls.sendDigits((ChannelCommand.SendDigits) command);
        };
    }

    private AriCommand play(ChannelCommand.Play command) {
        playbacks.expect(command.call(), command.channel(), command.object());
        return callers.play(command);
    }
}
