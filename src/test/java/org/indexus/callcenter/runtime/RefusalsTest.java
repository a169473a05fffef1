package org.indexus.callcenter.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.problems.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictHasItsWords(Verdict verdict) {
        String words = ResourceBundle.getBundle("words").getString("Verdict." + verdict);
        assertThat(words).endsWith(".");
        assertThat(Refusals.of(verdict).problem().detail()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_CALL, 404",
        "UNKNOWN_AGENT, 404",
        "OFFER_GONE, 409",
        "NOT_YOURS, 409",
        "WRONG_STATE, 409",
        "NOT_CONNECTED, 409",
        "NO_PHONE, 409",
        "NOT_AVAILABLE, 503"
    })
    void restHasAStatusForEach(Verdict verdict, int status) {
        Problem problem = Refusals.of(verdict).problem();
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(verdict.name());
    }
}
