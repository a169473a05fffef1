package org.indexus.callcenter.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.bind.JsonbException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlatJsonTest {

    public record Head(@Nullable String code, @Nullable Integer seconds) {}

    public record Tail(@Nullable List<Head> steps, @Nullable Boolean open) {}

    public record Whole(Head head, Tail tail) implements FlatJson.Whole {}

    public record Page<T>(List<T> items) {}

    private static final Whole WHOLE =
            new Whole(new Head("support", null), new Tail(List.of(new Head("one", 1)), true));
    private static final String FLAT =
            "{\"code\":\"support\",\"seconds\":null,\"steps\":[{\"code\":\"one\",\"seconds\":1}],\"open\":true}";

    @Test
    void theFieldsOfThePartsAreTheFieldsOfTheWhole() {
        assertThat(JsonBinding.jsonb().toJson(WHOLE)).isEqualTo(FLAT);
        assertThat(JsonBinding.jsonb().toJson(new Page<>(List.of(WHOLE, WHOLE))))
                .isEqualTo("{\"items\":[" + FLAT + "," + FLAT + "]}");
        assertThat(JsonBinding.jsonb().toJson(WHOLE)).as("after a list").isEqualTo(FLAT);
        assertThat(read(FLAT)).isEqualTo(WHOLE);
    }

    @Test
    void whatIsAbsentIsNullAndEveryPartIsThere() {
        assertThat(read("{\"unknown\":1}")).isEqualTo(new Whole(new Head(null, null), new Tail(null, null)));
    }

    @Test
    void patchesChangeOnlyWhatTheyName() {
        var patch = new MergePatch(Json.createObjectBuilder().add("seconds", 7).build());
        assertThat(patch.applyTo(WHOLE, Whole.class)).isEqualTo(new Whole(new Head("support", 7), WHOLE.tail()));
    }

    @Test
    void whatCannotBeReadNamesItsField() {
        assertThatThrownBy(() -> read("{\"seconds\":1.5}"))
                .isInstanceOf(JsonbException.class)
                .hasMessageContaining("'seconds'");
        for (String body : List.of("[]", "7", "{\"open\":{}}", "{\"steps\":[7]}")) {
            assertThatThrownBy(() -> read(body)).as(body).isInstanceOf(JsonbException.class);
        }
    }

    private static Whole read(String json) {
        return JsonBinding.jsonb().fromJson(json, Whole.class);
    }
}
