package org.indexus.callcenter.platform.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"a\":[1,-2.5e10,true,null,\"[[[[{{{{ \\\" \\\\\"]}",
                "{\"a\":\"\\\\u0000 is written like this\"}",
                "{\"a\":\"\\u00001\"",
                "\"\\",
                "\"unended",
                "{\"a\":12345678901234567890123456789012345678901234567890}"
            })
    void whatIsUsualIsTaken(String json) {
        if (json.contains("\\u00001")) {
            assertThatThrownBy(() -> JsonShape.require(json.getBytes(UTF_8))).hasMessageContaining("NUL");
            return;
        }
        assertThatCode(() -> JsonShape.require(json.getBytes(UTF_8))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"[,64,taken", "[,65,refused", "'{\"a\":',64,taken", "'{\"a\":',65,refused", "[,1000000,refused"})
    void sixtyFourLevelsAreDeepEnough(String opening, int depth, String what) {
        byte[] json = opening.repeat(depth).getBytes(UTF_8);
        if (what.equals("taken")) {
            assertThatCode(() -> JsonShape.require(json)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> JsonShape.require(json)).hasMessageContaining("64 levels");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e9999}", "{\"a\":1E+999999999}", "[1e-99999]"})
    void hugeNumbersAreRefused(String json) {
        assertThatThrownBy(() -> JsonShape.require(json.getBytes(UTF_8))).hasMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}", "[\"\\\\\\u0000\"]"})
    void nulIsRefused(String json) {
        assertThatThrownBy(() -> JsonShape.require(json.getBytes(UTF_8))).hasMessageContaining("NUL");
    }
}
