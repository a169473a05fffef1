package org.indexus.callcenter.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.Turn;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.event.floor.DiceSeeded;
import org.indexus.callcenter.engine.id.CallId;

/** Flies a server's recording again: each opening of the floor begins with its dice, and a fresh engine takes the events. */
public final class FlightReplay {

    private final List<Effect> effects = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private FloorView view = FloorView.closed(Instant.EPOCH);

    private final List<String> recording;

    private FlightReplay(List<String> recording) {
        this.recording = recording;
    }

    /** Leaves out a last line that is being written at this moment. */
    public static FlightReplay of(Path recording) {
        return new FlightReplay(lines(recording)).again();
    }

    /** The same recording, flown once more. */
    public FlightReplay again() {
        FlightReplay replay = new FlightReplay(recording);
        Engine engine = null;
        for (String line : recording) {
            FlightLog.Entry entry = FlightLog.read(line);
            if (entry.event() instanceof DiceSeeded dice) {
                engine = new Engine(new SplittableRandom(dice.seed()));
                continue;
            }
            if (engine == null) {
                throw new IllegalStateException("The recording does not begin with its dice");
            }
            Turn turn = engine.handle(entry.at(), entry.event());
            replay.turns.add(turn);
            replay.effects.addAll(turn.effects());
            replay.view = engine.view(entry.at());
        }
        return replay;
    }

    private static List<String> lines(Path recording) {
        try {
            String text = Files.readString(recording);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Each turn with its effects, in order. */
    public List<Turn> turns() {
        return turns;
    }

    /** A call's timeline as this flight tells it. */
    public List<CallFact> timeline(CallId call) {
        return effects.stream()
                .filter(effect -> effect instanceof CallFact fact && fact.call().equals(call))
                .map(CallFact.class::cast)
                .toList();
    }

    /** What the flight tells of the agent of this name. */
    public List<AgentFact> duty(String username) {
        return effects.stream()
                .filter(effect -> effect instanceof AgentFact fact
                        && fact.agent().username().equals(username))
                .map(AgentFact.class::cast)
                .toList();
    }

    public FloorView view() {
        return view;
    }
}
