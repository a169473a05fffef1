package org.indexus.callcenter.history.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.platform.problems.ProblemException;

/** Where a page of the log goes on: after a call, newest first. Keyset paging, so that new arrivals shift nothing. */
public record CallCursor(Instant arrivedAt, UUID id) {

    public static String after(CallCard card) {
        String text = card.origin().arrivedAt().truncatedTo(ChronoUnit.MICROS) + " " + card.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Throws 400 for a cursor that we did not make. */
    public static CallCursor of(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new CallCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException rubbish) {
            throw ProblemException.malformed("cursor: use the value of next from the page before.");
        }
    }
}
