package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Outcome;

/** Counts calls by what the engine's timeline says of them; a call belongs to the batch in which it arrived. */
final class CallFigures implements Consumer<Fact> {

    final Ratio waited = new Ratio();
    final Ratio inTime = new Ratio();
    final Ratio speedOfAnswer = new Ratio();
    final Ratio abandoned = new Ratio();
    final Ratio wait = new Ratio();
    final Ratio forecastBias = new Ratio();
    final Ratio forecastError = new Ratio();

    private final Window window;
    private final Duration target;
    private final Set<CallId> offeredAtOnce = new HashSet<>();
    private long calls;
    private long answered;
    private long left;

    CallFigures(Window window, Duration target) {
        this.window = window;
        this.target = target;
    }

    long calls() {
        return calls;
    }

    long answered() {
        return answered;
    }

    long left() {
        return left;
    }

    @Override
    public void accept(Fact fact) {
        if (!(fact instanceof CallFact told)) {
            return;
        }
        CallCard card = told.card();
        if (told.type() == CallFactType.OFFERED
                && told.at().equals(card.origin().arrivedAt())) {
            offeredAtOnce.add(told.call());
        } else if (told.type() == CallFactType.ENDED) {
            count(card, !offeredAtOnce.remove(told.call()));
        }
    }

    private void count(CallCard card, boolean hadToWait) {
        int batch = window.batchOf(card.origin().arrivedAt());
        if (batch == Window.NONE || card.ending() == null) {
            return;
        }
        Outcome outcome = card.ending().outcome();
        boolean isAnswered = outcome == Outcome.ANSWERED;
        boolean isAbandoned = outcome == Outcome.ABANDONED || outcome == Outcome.SHORT_ABANDONED;
        Duration time = card.waitedUntil(card.ending().at());
        double seconds = Scenario.seconds(time);
        calls++;
        answered += isAnswered ? 1 : 0;
        left += isAbandoned ? 1 : 0;
        waited.count(batch, hadToWait);
        inTime.count(batch, isAnswered && time.compareTo(target) <= 0);
        abandoned.count(batch, isAbandoned);
        wait.add(batch, seconds, 1);
        speedOfAnswer.add(batch, isAnswered ? seconds : 0, isAnswered ? 1 : 0);
        Duration forecast = card.visits().get(card.visits().size() - 1).forecast();
        if (isAnswered && hadToWait && forecast != null) {
            double error = Scenario.seconds(forecast) - seconds;
            forecastBias.add(batch, error, 1);
            forecastError.add(batch, Math.abs(error), 1);
        }
    }
}
