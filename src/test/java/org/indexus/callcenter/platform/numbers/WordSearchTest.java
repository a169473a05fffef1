package org.indexus.callcenter.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found by what somebody typed. */
class WordSearchTest {

    private static final String TEXT =
            Typed.folded("Žofia Ďurišová") + "\n" + Typed.folded("zofka.d") + "\n+421905123456";

    private final PhoneNumbers numbers = new PhoneNumbers(Optional.of("SK"));

    private boolean finds(String typed) {
        return WordSearch.of(typed, numbers).fits(TEXT);
    }

    @Test
    void everyWordInAnyOrderWithOrWithoutAccents() {
        assertThat(finds("")).isTrue();
        assertThat(finds("  ")).isTrue();
        assertThat(finds("durišova ZOFIA")).isTrue();
        assertThat(finds("zofia kováč")).isFalse();
        assertThat(finds("ofka.d")).isTrue();
    }

    @Test
    void oneOrTwoLettersBeginAWord() {
        assertThat(finds("du")).isTrue();
        assertThat(finds("zo")).isTrue();
        assertThat(finds("ur")).isFalse();
    }

    @Test
    void aNumberInEveryNotation() {
        assertThat(finds("0905 123 456")).isTrue();
        assertThat(finds("+421 905/12")).isTrue();
        assertThat(finds("23456")).isTrue();
        assertThat(finds("0905 999")).isFalse();
    }
}
