package org.indexus.callcenter.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the scenarios load-caller and load-agent wrote down, in the order of writing. */
record SippLog(List<Entry> entries) {

    private static final Pattern LINE = Pattern.compile(
            "(INVITE|ANSWERED|BYE) .*\\t(\\d+\\.\\d+) (?:number|from)=(?:sip:)?\\+?(\\d+)(?: to=sip:(\\w+))?");

    /** Something that happened to the call of this caller; {@code agent} is whose phone it was, or empty. */
    record Entry(String what, double seconds, String caller, String agent) {}

    static SippLog read(Path file) {
        try (var lines = Files.lines(file)) {
            return new SippLog(
                    lines.map(SippLog::entry).flatMap(Optional::stream).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Entry> entry(String line) {
        var found = LINE.matcher(line);
        return found.find()
                ? Optional.of(new Entry(
                        found.group(1),
                        Double.parseDouble(found.group(2)),
                        found.group(3),
                        found.group(4) == null ? "" : found.group(4)))
                : Optional.empty();
    }

    /** When it happened first to each caller. */
    Map<String, Double> first(String what) {
        var first = new HashMap<String, Double>();
        entries.stream()
                .filter(entry -> entry.what.equals(what))
                .forEach(entry -> first.putIfAbsent(entry.caller, entry.seconds));
        return first;
    }

    /** Milliseconds from what happened to each caller here until what happened to the same caller there. */
    Percentiles until(SippLog there, String what) {
        var began = first("INVITE");
        var millis = new ArrayList<Double>();
        there.first(what).forEach((caller, seconds) -> {
            if (began.containsKey(caller)) {
                millis.add((seconds - began.get(caller)) * 1000);
            }
        });
        return Percentiles.of(millis);
    }

    /** Milliseconds from each hang-up at an agent's phone until that phone is called again. */
    Percentiles freeToNext() {
        var freeSince = new HashMap<String, Double>();
        var millis = new ArrayList<Double>();
        for (var entry : entries) {
            if (entry.what.equals("BYE")) {
                freeSince.put(entry.agent, entry.seconds);
            } else if (entry.what.equals("INVITE") && freeSince.containsKey(entry.agent)) {
                millis.add((entry.seconds - freeSince.remove(entry.agent)) * 1000);
            }
        }
        return Percentiles.of(millis);
    }
}
