package org.indexus.callcenter.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON-B reads and writes public records only. */
public class MergePatchTest {

    public enum Mood {
        CALM,
        BUSY
    }

    public record Target(String ref, @Nullable Mood mood) {}

    public record Thing(
            String name, @Nullable Integer size, Instant at, Target target, List<String> tags, boolean active) {}

    private final Thing thing =
            new Thing("old", 3, Instant.parse("2026-01-01T00:00:00Z"), new Target("a", Mood.CALM), List.of("x"), true);

    @Test
    void whatIsAbsentStays() {
        assertThat(patch("{}")).isEqualTo(thing);
        assertThat(patch("{\"name\":\"new\"}").name()).isEqualTo("new");
        assertThat(patch("{\"name\":\"new\"}").at()).isEqualTo(thing.at());
    }

    @Test
    void nullTakesAway() {
        assertThat(patch("{\"size\":null}").size()).isNull();
    }

    @Test
    void objectsAreMergedAndListsReplaced() {
        var patched = patch("{\"target\":{\"mood\":\"BUSY\"},\"tags\":[\"y\",\"z\"],\"active\":false}");

        assertThat(patched.target()).isEqualTo(new Target("a", Mood.BUSY));
        assertThat(patched.tags()).containsExactly("y", "z");
        assertThat(patched.active()).isFalse();
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(patch("{\"colour\":\"red\"}")).isEqualTo(thing);
    }

    private Thing patch(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new MergePatch(reader.readObject()).applyTo(thing, Thing.class);
        }
    }
}
