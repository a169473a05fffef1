package org.indexus.callcenter.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.model.Journey;

/** What a caller did before anybody answered, for people: {@code Pressed: 1 Support, 2 Invoices · typed 1234}. */
public final class JourneyWords {

    private JourneyWords() {}

    /** Empty for a caller who pressed and typed nothing. */
    public static String of(Journey journey) {
        List<String> parts = new ArrayList<>();
        if (!journey.chosen().isEmpty()) {
            parts.add(journey.chosen().stream()
                    .map(chosen -> chosen.key() + " " + chosen.label())
                    .collect(Collectors.joining(", ", "Pressed: ", "")));
        }
        if (journey.digits() != null) {
            parts.add("typed " + journey.digits());
        }
        return String.join(" · ", parts);
    }
}
