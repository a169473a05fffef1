package org.indexus.callcenter.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {

    @Test
    void theAnswerIsJsonWithIntervalsAndTheory() {
        JsonObject answer = ask("--calls 2000 --agents 12 --warmupHours 1");

        assertThat(answer.getInt("agents")).isEqualTo(12);
        assertThat(answer.getInt("calls")).isBetween(1800, 2200);
        assertThat(answer.getInt("answered")).isEqualTo(answer.getInt("calls"));
        assertThat(halfWidth(answer, "asa")).isPositive();
        assertThat(value(answer, "serviceLevel")).isBetween(0.3, 0.95);
        assertThat(answer.getJsonObject("theory").getString("formula")).isEqualTo("Erlang C");
        assertThat(number(answer.getJsonObject("theory"), "asa")).isBetween(40.44, 40.45);
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        String question = "--calls 500 --patienceSeconds 60 --strategy ROUND_ROBIN --seed ";

        assertThat(ask(question + 7)).isEqualTo(ask(question + 7)).isNotEqualTo(ask(question + 8));
    }

    @Test
    void twoAgentsMoreMakeTheWaitShorter() {
        String question = "--calls 3000 --arrivalsPerHour 200 --agents ";

        assertThat(value(ask(question + 14), "asa")).isLessThan(value(ask(question + 12), "asa") / 2);
    }

    @Test
    void wrapUpKeepsAgentsBusyAndLeavesTheFormulaOut() {
        JsonObject without = ask("--calls 2000 --agents 20");
        JsonObject with = ask("--calls 2000 --agents 20 --wrapUpSeconds 60");

        assertThat(value(with, "occupancy")).isGreaterThan(value(without, "occupancy") * 1.2);
        assertThat(with.isNull("theory")).isTrue();
    }

    @Test
    void aSkillThatFewHaveIsWaitedForLonger() {
        JsonObject few = ask("--calls 2000 --agents 10:sk,3:de --skills sk=0.7,de=0.3");
        JsonObject shared = ask("--calls 2000 --agents 10:sk,3:sk+de --skills sk=0.7,de=0.3");
        JsonObject all = ask("--calls 2000 --agents 13:sk+de --skills sk=0.7,de=0.3");

        assertThat(value(few, "asa")).isGreaterThan(2 * value(all, "asa"));
        assertThat(value(shared, "asa")).isGreaterThan(value(all, "asa"));
    }

    @Test
    void aSlowAsteriskIsPartOfTheSpeedOfAnswer() {
        JsonObject answer = ask("--calls 500 --agents 60 --latencyMillis 200");

        assertThat(value(answer, "pWait")).isZero();
        assertThat(value(answer, "asa")).isBetween(0.6, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--agents",
                "--agent 12",
                "--agents many",
                "--agents 0",
                "--agents 3:sk --skills de",
                "--strategy FASTEST",
                "--ahtSeconds 0",
                "--seed x",
                "--hours -1",
                "--patienceSeconds 1e300"
            })
    void nonsenseIsRefusedInWords(String options) {
        assertThatThrownBy(() -> ask(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[A-Za-z-].{10,}");
    }

    private static JsonObject ask(String options) {
        String json = WhatIf.answer(options.split(" "));
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static double value(JsonObject answer, String figure) {
        return number(answer.getJsonObject("figures").getJsonObject(figure), "value");
    }

    private static double halfWidth(JsonObject answer, String figure) {
        return number(answer.getJsonObject("figures").getJsonObject(figure), "halfWidth95");
    }

    private static double number(JsonObject object, String name) {
        return object.getJsonNumber(name).doubleValue();
    }
}
