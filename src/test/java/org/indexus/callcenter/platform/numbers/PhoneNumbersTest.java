package org.indexus.callcenter.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvFileSource(resources = "/numbers/from-trunk.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aTrunksNotationMeansOneCustomer(String sent, @Nullable String customer) {
        assertThat(slovak.e164(sent)).isEqualTo(Optional.ofNullable(customer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a+421 905 123 456\u202c",
                "+421\u00ad905123456",
                "+421\u200b905123456",
                "+421 905\u2011123\u2011456",
                "+421 905–123—456",
                "+421 905\u2212123\u00a0456",
                "\uff0b\uff14\uff12\uff11905123456",
                "+421 (0)905 123 456",
                "tel:+421-905-123-456",
                "TEL:0905123456;phone-context=+421"
            })
    void whatIsPastedIsRead(String pasted) {
        assertThat(slovak.key(pasted)).contains("+421905123456");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0905123456, 0903111222 | TWO_NUMBERS",
                "0905123456 0903111222 | TWO_NUMBERS",
                "0905123456/0903111222 | TWO_NUMBERS",
                "+421905123456+421903111222 | TWO_NUMBERS",
                "0905 123 456 alebo 0903 111 222 | TWO_NUMBERS",
                "0905123456; 0903111222; 0904222333 | TWO_NUMBERS",
                "02/5934 1234 kl. 12 | EXTENSION",
                "+421 2 5934 1234 ext. 12 | EXTENSION",
                "tel:+421259341234;ext=12 | EXTENSION",
                "+421259341234#12 | EXTENSION",
                "4,21905E+11 | SPREADSHEET",
                "4.21905E+11 | SPREADSHEET",
                "421905123456,00 | SPREADSHEET",
                "#### | SPREADSHEET",
                "0000000000 | PHONE_NUMBER",
                "+ | PHONE_NUMBER",
                "Restricted | PHONE_NUMBER"
            })
    void whatIsRefusedIsToldWhy(String written, String code) {
        assertThatThrownBy(() -> slovak.requireKey("numbers", written))
                .hasMessageContaining(code)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors().get(0).message())
                        .contains(written));
    }

    @Test
    void whatIsTypedOfANumberIsSearchedByItsDigits() {
        assertThat(slovak.spellings("0905/12")).containsExactly("+42190512", "090512");
        assertThat(slovak.spellings("+421 (0)905 12")).contains("+42190512");
        assertThat(slovak.spellings("00421 905")).containsExactly("+421905", "00421905");
        assertThat(slovak.spellings("0905 123 456")).containsExactly("+421905123456", "0905123456");
        assertThat(nowhere.spellings("0905")).containsExactly("0905");
        assertThat(slovak.spellings("Kováč")).isEmpty();
        assertThat(slovak.spellings("")).isEmpty();
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
