package org.indexus.callcenter.engine.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.jspecify.annotations.Nullable;

/**
 * Estimates waits from what the queues have lived through. With {@code a} callers ahead, {@code n} agents at work who may be
 * asked, of whom {@code f} are free, and a mean handling time {@code h} of the queue's last calls, a caller waits
 * {@code (a + 1 - f) h / n}: each end of a call brings the line one place on, and they come {@code n / h} per second. Where
 * somebody was answered within the last {@link #FRESH}, the wait of the last of them counts for {@value #LAST_SHARE} (the
 * "last to enter service" of Ibrahim and Whitt, Real-Time Delay Estimation, 2009). Touched by the engine's thread alone.
 */
public final class WaitEstimator {

    static final double LAST_SHARE = 0.2;

    static final Duration FRESH = Duration.ofMinutes(10);

    private final Map<QueueId, WaitStatistics> experiences = new HashMap<>();

    /** Learns from a step of a call. */
    public void note(@Nullable CallCard before, CallCard after) {
        if (before == null || after.origin().isOutbound()) {
            return;
        }
        waited(before, after);
        partsOver(before.journey().segments(), after.journey().segments());
        QueueRef queue = after.workQueue();
        if (!isAnswered(after) || after.service().handedOver()) {
            return;
        }
        if (after.isEnded() && !before.isEnded()) {
            learn(queue, known -> known.talked(after.talkedUntil(after.ending().at())));
        }
        if (after.wrapUp() != null && before.wrapUp() == null) {
            learn(queue, known -> known.wrappedUp(after.wrapUp()));
        }
    }

    /** Somebody out of the line was answered. */
    private void waited(CallCard before, CallCard after) {
        List<Visit> visits = after.visits();
        if (isAnswered(after) && !isAnswered(before) && !visits.isEmpty()) {
            Instant at = after.service().answeredAt();
            Duration wait = visits.get(visits.size() - 1).lastedUntil(at);
            learn(after.queue(), known -> known.answered(wait, at));
        }
    }

    /** Each agent's part is a conversation for itself; being consulted is none. */
    private void partsOver(List<Segment> before, List<Segment> after) {
        for (int i = 0; i < after.size(); i++) {
            Segment now = after.get(i);
            Segment old = i < before.size() ? before.get(i) : null;
            if (now.end() == SegmentEnd.CONSULTED || now.equals(old)) {
                continue;
            }
            if (old == null) {
                learn(now.queue(), known -> known.talked(now.talked()));
            }
            Duration work = now.wrapUp();
            if (work != null && (old == null || old.wrapUp() == null)) {
                learn(now.queue(), known -> known.wrappedUp(work));
            }
        }
    }

    private void learn(@Nullable QueueRef queue, UnaryOperator<WaitStatistics> more) {
        if (queue != null) {
            experiences.put(queue.id(), more.apply(of(queue.id())));
        }
    }

    private static boolean isAnswered(CallCard card) {
        return card.service() != null && card.service().answeredAt() != null;
    }

    /** Takes over what was handled before the floor opened. */
    public void remember(QueueId queue, Duration talk, @Nullable Duration wrapUp) {
        WaitStatistics now = of(queue).talked(talk);
        experiences.put(queue, wrapUp == null ? now : now.wrappedUp(wrapUp));
    }

    /**
     * A caller's probable wait, in whole milliseconds.
     *
     * @param ahead callers who will be served before, whatever their queue
     * @param atWork agents who may be asked for this caller and are neither Offline nor on a break
     * @param free those of them who could be offered a call now
     * @return {@code null} when nobody is at work, or no call of the queue was handled yet
     */
    public @Nullable Duration estimate(QueuePlan queue, double ahead, int atWork, int free, Instant now) {
        WaitStatistics experience = of(queue.id());
        Duration handling = handling(queue, experience);
        if (atWork == 0 || handling == null) {
            return null;
        }
        double places = ahead + 1 - free;
        if (places <= 0) {
            return Duration.ZERO;
        }
        double byLine = places * handling.toMillis() / atWork;
        Duration last = experience.lastWait();
        Instant when = experience.lastAnswered();
        boolean isFresh = last != null && when != null && !when.plus(FRESH).isBefore(now);
        double blended = isFresh ? byLine * (1 - LAST_SHARE) + last.toMillis() * LAST_SHARE : byLine;
        return Duration.ofMillis(Math.round(blended));
    }

    private static @Nullable Duration handling(QueuePlan queue, WaitStatistics experience) {
        if (experience.talk() == null || queue.wrapUp().mode() == WrapUpMode.NONE) {
            return experience.talk();
        }
        return experience.wrapUp() == null
                ? experience.talk()
                : experience.talk().plus(experience.wrapUp());
    }

    /** Nobody asks for the queue any more. */
    public void forget(QueueId queue) {
        experiences.remove(queue);
    }

    private WaitStatistics of(QueueId queue) {
        return experiences.getOrDefault(queue, WaitStatistics.NONE);
    }
}
