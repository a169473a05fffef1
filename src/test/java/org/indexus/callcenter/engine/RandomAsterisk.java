package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Origin;

/** A simple Asterisk: channels and bridges as the commands left them, and the news that will come of each command. */
final class RandomAsterisk {

    final ConnectionId id;
    final Map<String, CallArrived> callers = new LinkedHashMap<>();
    final Map<String, Boolean> legs = new LinkedHashMap<>();
    final Map<String, Set<String>> bridges = new LinkedHashMap<>();
    final List<Event> news = new ArrayList<>();
    boolean up = true;
    boolean returning = true;
    /** Whether what it has was once told wrongly, or a line was cut: then it need not be as the floor believes. */
    boolean wasDoubted;

    private final Set<String> sentOn = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    RandomAsterisk(ConnectionId id) {
        this.id = id;
    }

    /** Commands that come while the line is cut have no effect. */
    void execute(Command command) {
        if (command instanceof LegCommand.Originate
                || command instanceof LegCommand.Dial
                || command instanceof BridgeCommand.CreateBridge) {
            Rules.hold(names.add(command.object()), () -> "the name " + command.object() + " is given twice");
        }
        if (!up) {
            news.add(failed(command, Failure.UNKNOWN));
            return;
        }
        if (command instanceof ChannelCommand.Answer answer) {
            callers.computeIfPresent(answer.object(), (name, caller) -> answered(caller));
        } else if (command instanceof ChannelCommand.Play play) {
            if (legs.containsKey(play.channel())) {
                news.add(done(play)); // an agent waits for the tone
            }
            // some of them never end
            if (Math.floorMod(play.object().hashCode(), 9) != 0) {
                news.add(new PlaybackEnded(play.call(), play.object(), false));
            }
        } else if (command instanceof LegCommand.Originate || command instanceof LegCommand.Dial) {
            legs.put(command.object(), false);
            news.add(new LegRinging(channel(command.object())));
            news.add(new LegAnswered(channel(command.object())));
        } else if (command instanceof BridgeCommand.CreateBridge bridge) {
            bridges.put(bridge.object(), new LinkedHashSet<>());
        } else if (command instanceof BridgeCommand.Join join) {
            join(join);
        } else if (command instanceof BridgeCommand.MoveToBridge move) {
            move(move);
        } else if (command instanceof BridgeCommand.LeaveBridge leave) {
            leaveBridges(leave.object());
            news.add(done(command));
        } else if (command instanceof RecordingCommand.StartRecording
                || command instanceof ChannelCommand.Hold
                || command instanceof ChannelCommand.Unhold
                || command instanceof LegCommand.Mute
                || command instanceof ChannelCommand.SendDigits
                || command instanceof RecordingCommand.PauseRecording) {
            news.add(done(command));
        } else if (command instanceof RecordingCommand.StopRecording stop) {
            news.add(new RecordingFinished(stop.call(), stop.object(), 7));
        } else if (command instanceof RecordingCommand.CheckRecording check) {
            news.add(new RecordingFinished(check.call(), check.object(), 8));
        } else if (command instanceof BridgeCommand.DestroyBridge bridge) {
            bridges.remove(bridge.object());
        } else if (command instanceof ChannelCommand.Continue sent) {
            sendOn(sent.object());
        } else if (command instanceof LegCommand.HangUp) {
            leave(command.object());
        }
    }

    /** The dialplan takes the caller, and half of them are back once: nobody was reached there. */
    private void sendOn(String channel) {
        CallArrived caller = callers.get(channel);
        leave(channel);
        if (caller != null && returning && channel.hashCode() % 2 == 0 && sentOn.add(channel)) {
            news.add(answered(caller));
        }
    }

    private void join(BridgeCommand.Join join) {
        Set<String> members = bridges.get(join.object());
        if (members == null || !isChannel(join.channel()) || !isChannel(join.leg())) {
            news.add(failed(join, Failure.GONE));
            return;
        }
        leaveBridges(join.channel());
        leaveBridges(join.leg());
        members.add(join.channel());
        members.add(join.leg());
        news.add(done(join));
    }

    private void move(BridgeCommand.MoveToBridge move) {
        Set<String> members = bridges.get(move.bridge());
        if (members == null || !isChannel(move.object())) {
            news.add(failed(move, Failure.GONE));
            return;
        }
        leaveBridges(move.object());
        members.add(move.object());
        news.add(done(move));
    }

    private void leaveBridges(String channel) {
        bridges.values().forEach(members -> members.remove(channel));
    }

    private boolean isChannel(String name) {
        return legs.containsKey(name) || callers.containsKey(name);
    }

    void leave(String channel) {
        leaveBridges(channel);
        if (callers.remove(channel) != null) {
            news.add(new CallerHungUp(channel(channel), ""));
        }
        if (legs.remove(channel) != null) {
            news.add(new LegEnded(channel(channel), 16));
        }
    }

    /** The next news, out of order; it may come twice, say the opposite, or never come. */
    List<Event> next(SplittableRandom dice) {
        Event event = news.remove(dice.nextInt(Math.min(3, news.size())));
        return switch (dice.nextInt(20)) {
            case 0 -> List.of();
            case 1 -> List.of(event, event);
            case 2, 3 -> List.of(opposite(event, dice));
            case 4 -> {
                news.add(event);
                yield List.of();
            }
            default -> List.of(event);
        };
    }

    /** What has become true when the news is told. */
    Event told(Event event) {
        if (event instanceof CallArrived back) {
            callers.put(back.origin().channel().id(), back);
        } else if (event instanceof LegAnswered answered) {
            legs.computeIfPresent(answered.leg().id(), (name, before) -> true);
        } else if (event instanceof LegEnded over) {
            legs.remove(over.leg().id());
        } else if (event instanceof CommandFailed failed
                && (failed.verb() == Verb.ORIGINATE || failed.verb() == Verb.DIAL)) {
            legs.remove(failed.object());
        }
        return event;
    }

    private static Event opposite(Event event, SplittableRandom dice) {
        if (event instanceof LegAnswered answered) {
            return dice.nextBoolean()
                    ? new LegEnded(answered.leg(), dice.nextBoolean() ? 17 : 19)
                    : new CommandFailed(
                            Names.callOf(answered.leg().id()).orElseThrow(),
                            Names.isAgentLeg(answered.leg().id()) ? Verb.ORIGINATE : Verb.DIAL,
                            answered.leg().id(),
                            Failure.REFUSED,
                            "500");
        }
        if (event instanceof CommandDone done) {
            return new CommandFailed(done.call(), done.verb(), done.object(), Failure.REFUSED, "500");
        }
        if (event instanceof PlaybackEnded played) {
            Failure failure = dice.nextBoolean() ? Failure.GONE : Failure.REFUSED;
            return new CommandFailed(played.call(), Verb.PLAY, played.playback(), failure, "400");
        }
        return event instanceof RecordingFinished finished
                ? new RecordingFailed(finished.call(), finished.name(), "no such file")
                : event;
    }

    /** What is really there. */
    ConnectionRestored found() {
        return new ConnectionRestored(id, List.copyOf(callers.values()), legs, bridges);
    }

    /** The line is cut: whatever happens from now on is not heard. */
    void cut() {
        up = false;
        wasDoubted = true;
    }

    void arrive(CallArrived caller) {
        callers.put(caller.origin().channel().id(), caller);
    }

    private static CallArrived answered(CallArrived caller) {
        return new CallArrived(caller.call(), caller.origin(), caller.code(), true);
    }

    private static CommandDone done(Command command) {
        return new CommandDone(command.call(), command.verb(), command.object());
    }

    private static CommandFailed failed(Command command, Failure why) {
        return new CommandFailed(command.call(), command.verb(), command.object(), why, "");
    }

    ChannelRef channel(String name) {
        return new ChannelRef(id, name);
    }

    static Origin origin(ChannelRef channel, String dialled, int number, Instant at) {
        return new Origin(channel, dialled, number == 0 ? "" : "+42190012300" + number, "Ján", at, false);
    }
}
