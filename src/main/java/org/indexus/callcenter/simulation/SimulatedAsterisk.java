package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;

/**
 * Carries out commands as a healthy Asterisk does, each after the same latency, so that their order is kept: what it makes is
 * there, what is gone answers GONE, phones ring and answer by themselves, and whatever ends is told.
 */
final class SimulatedAsterisk {

    private static final Duration MESSAGE = Duration.ofSeconds(5);
    private static final int NORMAL_CLEARING = 16;

    private final Agenda agenda;
    private final Consumer<Event> floor;
    private final Duration latency;

    /** Every channel, bridge, playback and running recording by its name, with when it began. */
    private final Map<String, Instant> things = new HashMap<>();

    SimulatedAsterisk(Agenda agenda, Consumer<Event> floor, Duration latency) {
        this.agenda = agenda;
        this.floor = floor;
        this.latency = latency;
    }

    /** A caller's channel is there. */
    void enters(ChannelRef caller) {
        things.put(caller.id(), agenda.now());
    }

    /** A caller hangs up; nothing happens when the channel is gone already. */
    void leaves(ChannelRef caller) {
        if (things.remove(caller.id()) != null) {
            floor.accept(new CallerHungUp(caller, ""));
        }
    }

    /** Takes a command; what comes of it is told later, be it in the same moment. */
    void handle(Command command) {
        agenda.in(latency, () -> carryOut(command));
    }

    private void carryOut(Command command) {
        CallId call = command.call();
        if (!things.keySet().containsAll(needed(command))) {
            floor.accept(new CommandFailed(call, command.verb(), command.object(), Failure.GONE, "not found"));
            return;
        }
        switch (command.verb()) {
            case PLAY -> play(command);
            case ORIGINATE, DIAL -> originate(command);
            case CREATE_BRIDGE, START_RECORDING -> make(command);
            case STOP_PLAYBACK -> {
                done(command);
                endPlayback(command);
            }
            case STOP_RECORDING, CHECK_RECORDING -> store(command);
            case DESTROY_BRIDGE -> {
                things.remove(command.object());
                done(command);
            }
            case HANG_UP, CONTINUE -> {
                done(command);
                end(new ChannelRef(command.connection(), command.object()));
            }
            default -> done(command);
        }
    }

    /** What must be there for a command to have an effect. */
    private static List<String> needed(Command command) {
        return switch (command.verb()) {
            case ORIGINATE, DIAL, CREATE_BRIDGE, CHECK_RECORDING -> List.of();
            case PLAY -> List.of(((ChannelCommand.Play) command).channel());
            case START_RECORDING -> List.of(((RecordingCommand.StartRecording) command).bridge());
            case JOIN -> {
                BridgeCommand.Join join = (BridgeCommand.Join) command;
                yield List.of(join.channel(), join.leg(), join.object());
            }
            default -> List.of(command.object());
        };
    }

    private void done(Command command) {
        floor.accept(new CommandDone(command.call(), command.verb(), command.object()));
    }

    private void make(Command command) {
        things.put(command.object(), agenda.now());
        done(command);
    }

    private void play(Command command) {
        make(command);
        agenda.in(MESSAGE, () -> endPlayback(command));
    }

    private void endPlayback(Command command) {
        if (things.remove(command.object()) != null) {
            floor.accept(new PlaybackEnded(command.call(), command.object(), false));
        }
    }

    private void originate(Command command) {
        make(command);
        ChannelRef leg = new ChannelRef(command.connection(), command.object());
        floor.accept(new LegRinging(leg));
        agenda.in(latency, () -> answer(leg));
    }

    private void answer(ChannelRef leg) {
        if (things.containsKey(leg.id())) {
            floor.accept(new LegAnswered(leg));
        }
    }

    private void end(ChannelRef channel) {
        if (things.remove(channel.id()) == null) {
            return;
        }
        boolean ours = Names.isLeg(channel.id());
        floor.accept(ours ? new LegEnded(channel, NORMAL_CLEARING) : new CallerHungUp(channel, ""));
    }

    private void store(Command command) {
        Instant began = things.remove(command.object());
        long seconds = began == null ? 0 : Duration.between(began, agenda.now()).toSeconds();
        done(command);
        floor.accept(new RecordingFinished(command.call(), command.object(), Math.toIntExact(seconds)));
    }
}
