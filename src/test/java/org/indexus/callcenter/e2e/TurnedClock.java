package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A zone whose clock was put forward by six hours a minute before the tests began, so that callers can call in a night of change
 * at any time of the year. The product under test knows it as any other zone: its Java is given this class.
 */
public final class TurnedClock extends ZoneRulesProvider {

    /** As schedules name it. */
    static final String ZONE = "Test/Turned";

    static final int GAP_HOURS = 6;

    private static final String TURNED_AT = "indexus.test.turned";

    /** When the clock was turned, in the tests and in the product that they start. */
    @SuppressWarnings("TimeInStaticInitializer") // once for all tests
    private static final Instant TURN = Instant.ofEpochSecond(Long.getLong(
            TURNED_AT,
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(60).getEpochSecond()));

    /** What the clock showed last before it was turned; the next six hours never came. */
    static LocalDateTime lastSeen() {
        return LocalDateTime.ofInstant(TURN, ZoneOffset.UTC);
    }

    /** Arguments by which a Java knows the zone; the class is copied into this folder, since nothing else of the tests shall be seen. */
    static String javaOptions(Path folder) {
        copy(TurnedClock.class.getName().replace('.', '/') + ".class", folder);
        write(folder.resolve("META-INF/services/" + ZoneRulesProvider.class.getName()), TurnedClock.class.getName());
        return "-Xbootclasspath/a:" + folder.toAbsolutePath() + " -D" + TURNED_AT + "=" + TURN.getEpochSecond();
    }

    private static void copy(String name, Path folder) {
        try (InputStream bytes =
                Objects.requireNonNull(TurnedClock.class.getClassLoader().getResourceAsStream(name))) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ZONE);
    }

    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
        ZoneOffset after = ZoneOffset.ofHours(GAP_HOURS);
        var turn = ZoneOffsetTransition.of(lastSeen(), ZoneOffset.UTC, after);
        return ZoneRules.of(ZoneOffset.UTC, ZoneOffset.UTC, List.of(), List.of(turn), List.of());
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
        return new TreeMap<>(Map.of("1", provideRules(zone, false)));
    }
}
