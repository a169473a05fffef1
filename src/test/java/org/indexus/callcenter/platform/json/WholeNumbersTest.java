package org.indexus.callcenter.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {

    /** As bodies have it: absent and null are the same. */
    public record Body(@Nullable Integer seconds, @Nullable String text) {}

    @Test
    void whatDoesNotFitIsRefusedAndNotCutOff() {
        for (String number : List.of("4294967316", "1.5", "-99999999999999999999", "\"20\"", "true", "{}", "[1]")) {
            assertThatThrownBy(() -> read("{\"seconds\":" + number + "}"))
                    .as(number)
                    .isInstanceOf(JsonbException.class);
        }
    }

    @Test
    void wholeNumbersAndNothingAreTaken() {
        assertThat(read("{\"seconds\":20}").seconds()).isEqualTo(20);
        assertThat(read("{\"seconds\":2e1}").seconds()).isEqualTo(20);
        assertThat(read("{\"seconds\":null,\"text\":\"x\"}")).isEqualTo(new Body(null, "x"));
        assertThat(read("{}").seconds()).isNull();
    }

    private static Body read(String json) {
        return JsonBinding.jsonb().fromJson(json, Body.class);
    }
}
