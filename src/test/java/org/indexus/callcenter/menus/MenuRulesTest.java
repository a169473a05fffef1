package org.indexus.callcenter.menus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a menu may be, and which field is named when it may not. */
class MenuRulesTest {

    private static final Target PERSON = Target.toQueue(new UUID(1, 1), false);

    private static Menu menu(Choice... choices) {
        Menu menu = new Menu();
        menu.getKeys().setChoices(List.of(choices));
        return menu;
    }

    private static Choice choice(String key) {
        return Choice.of(key, "Person", PERSON);
    }

    private static void refused(Menu menu, String field, String code) {
        assertThatThrownBy(() -> MenuRules.check(menu)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problem().status()).isEqualTo(422);
            assertThat(problem.problem().errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo(field);
                assertThat(error.code()).isEqualTo(code);
                assertThat(error.message()).isNotBlank();
            });
        });
    }

    @Test
    void aKeyToAPersonIsEnough() {
        assertThatCode(() -> MenuRules.check(menu(choice("1")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "A", " ", "+"})
    void aKeyIsOneOfATelephone(String key) {
        refused(menu(choice(key)), "choices[0].key", "INVALID");
    }

    @Test
    void aKeyHasOneMeaning() {
        refused(menu(choice("1"), choice("2"), choice("1")), "choices[2].key", "DUPLICATE");
    }

    @Test
    void aLabelFitsOnALine() {
        refused(menu(Choice.of("1", "x".repeat(101), PERSON)), "choices[0].label", "SIZE");
    }

    @Test
    void somethingMustBeThereToChoose() {
        refused(menu(), "choices", "REQUIRED");
    }

    @Test
    void choicesAndDigitsExcludeEachOther() {
        Menu menu = menu(choice("1"));
        menu.getDigits().set(DigitsKind.REFERENCE, 1, 4);
        menu.setExit(MenuExit.DIGITS, PERSON);
        refused(menu, "digits", "CONFLICT");
    }

    @Test
    void whoSaysNothingMustBeSentSomewhere() {
        Menu menu = menu(Choice.of("1", "Again", Target.of(DestinationType.REPEAT)));
        refused(menu, "onSilence", "REQUIRED");
        menu.setExit(MenuExit.SILENCE, PERSON);
        refused(menu, "onInvalid", "REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, digits.min, RANGE",
        "5, 4, digits.max, RANGE",
        "1, 33, digits.max, RANGE",
        "33, 34, digits.min, RANGE"
    })
    void digitsHaveALengthThatIsPossible(int least, int most, String field, String code) {
        Menu menu = menu();
        menu.getDigits().set(DigitsKind.REFERENCE, least, most);
        menu.setExit(MenuExit.DIGITS, PERSON);
        refused(menu, field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_2XX", "234", "_[1-3]XX", "_[15-7]Z", "_NX"})
    void extensionsOfKnownLengthMayBeDialled(String pattern) {
        Menu menu = menu(choice("1"));
        menu.getKeys().setDirectDial(pattern);
        assertThatCode(() -> MenuRules.check(menu)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "_2., ENDLESS",
        "_2X!, ENDLESS",
        "2*, PATTERN",
        "_[3-1]X, PATTERN",
        "_[]X, PATTERN",
        "_X, PATTERN",
        "abc, PATTERN",
        "_2X#, PATTERN"
    })
    void othersAreNot(String pattern, String code) {
        Menu menu = menu(choice("1"));
        menu.getKeys().setDirectDial(pattern);
        refused(menu, "directDial", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "*"})
    void keysThatEndAnExtensionAreNoChoiceBesideIt(String key) {
        Menu menu = menu(choice("1"), choice(key));
        menu.getKeys().setDirectDial("_2XX");
        refused(menu, "choices[1].key", "CONFLICT");
    }

    @Test
    void onlyKeysThatBeginAnExtensionAreSlow() {
        assertThat(DirectDial.mayBeginWith("_2XX", "2")).isTrue();
        assertThat(DirectDial.mayBeginWith("_2XX", "1")).isFalse();
        assertThat(DirectDial.mayBeginWith("234", "2")).isTrue();
    }
}
