package org.indexus.callcenter.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.indexus.callcenter.platform.problems.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"en, en", "EN-gb, en-GB", "en_US, en-US", "' sk ', sk", "zh-hant-tw, zh-Hant-TW"})
    void aTagIsKeptInItsCanonicalForm(String typed, String kept) {
        assertThat(Languages.tag(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "english language", "-w", "e", "../en", "en;rm", "und"})
    void whatIsNoTagIsRefused(String typed) {
        assertThatThrownBy(() -> Languages.tag(typed)).isInstanceOf(ProblemException.class);
    }
}
