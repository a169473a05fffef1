package org.indexus.callcenter.engine.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.indexus.callcenter.engine.id.QueueId;
import org.jspecify.annotations.Nullable;

/** Where callers stood who left a line without being served, for a day, so that they may have the place again. */
public final class FormerPlaces {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 20_000;

    private final Map<Caller, Former> places = new LinkedHashMap<>();
    private final Function<String, Optional<String>> e164;

    /** @param e164 writes a telephone number in one way, whatever the notation in which a trunk sends it */
    public FormerPlaces(Function<String, Optional<String>> e164) {
        this.e164 = e164;
    }

    private record Caller(QueueId queue, String number) {}

    private record Former(Instant waitingSince, Instant leftAt) {}

    /** A caller who shows a number has left; anonymous callers cannot be known again. */
    public void left(QueueId queue, String number, Instant waitingSince, Instant now) {
        if (!isNumber(number)) {
            return;
        }
        Caller caller = caller(queue, number);
        places.remove(caller);
        places.put(caller, new Former(waitingSince, now));
        Iterator<Former> all = places.values().iterator();
        for (int count = places.size(); all.hasNext(); count--) {
            Former oldest = all.next();
            if (count <= MOST && !oldest.leftAt.plus(KEPT).isBefore(now)) {
                return;
            }
            all.remove();
        }
    }

    /** Whether the number tells somebody: trunks write {@code 0000000000}, {@code Restricted} or the like for who withholds it. */
    private static boolean isNumber(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        long different = number.chars().filter(Character::isDigit).distinct().count();
        return digits >= 3 && different > 1 && number.chars().noneMatch(Character::isLetter);
    }

    private Caller caller(QueueId queue, String number) {
        return new Caller(queue, e164.apply(number).orElse(number));
    }

    /** Since when this caller waited, for one who left at most {@code within} ago; else {@code null}. */
    public @Nullable Instant of(QueueId queue, String number, Duration within, Instant now) {
        Former former = places.isEmpty() ? null : places.get(caller(queue, number));
        return former == null || former.leftAt.plus(within).isBefore(now) ? null : former.waitingSince;
    }

    /** The caller stands in the line again. */
    public void taken(QueueId queue, String number) {
        if (!places.isEmpty()) {
            places.remove(caller(queue, number));
        }
    }
}
