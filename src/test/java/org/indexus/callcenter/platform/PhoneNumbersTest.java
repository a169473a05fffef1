package org.indexus.callcenter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private final PhoneNumbers slovak = new PhoneNumbers(Optional.of("sk"));
    private final PhoneNumbers nowhere = new PhoneNumbers(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+421905123456",
                "00421905123456",
                "0905123456",
                "0905 123 456",
                "(0905) 123-456",
                "+421 905/123.456"
            })
    void everyNotationOfANumberIsTheSameNumber(String written) {
        assertThat(slovak.e164(written)).contains("+421905123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anonymous",
                "100",
                "1001",
                "agent905123456",
                "+",
                "0",
                "<b>0905123456</b>",
                "0905123456;ext=7"
            })
    void whatIsNoPhoneNumberStaysUnknown(String written) {
        assertThat(slovak.e164(written)).isEmpty();
        assertThat(slovak.formatted(written)).isEqualTo(written);
    }

    @Test
    void aNumberOfFiveHundredDigitsIsRefusedAtOnce() {
        assertThat(slovak.e164("9".repeat(500))).isEmpty();
    }

    @Test
    void withoutARegionOnlyNumbersWithACountryCodeAreKnown() {
        assertThat(nowhere.e164("0905123456")).isEmpty();
        assertThat(nowhere.e164("+421905123456")).contains("+421905123456");
        assertThat(nowhere.e164("00421905123456")).contains("+421905123456");
    }

    @Test
    void peopleReadOurNumbersAsTheyDialThem() {
        assertThat(slovak.formatted("+421905123456")).isEqualTo("0905 123 456");
        assertThat(slovak.formatted("+442079460958")).isEqualTo("+44 20 7946 0958");
    }
}
