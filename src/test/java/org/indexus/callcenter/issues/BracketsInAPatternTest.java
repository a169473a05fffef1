package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.engine.did.DialPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key pressed in a menu whose direct dial had brackets was a failure of our own; a route with brackets would have been. */
class BracketsInAPatternTest {

    @ParameterizedTest
    @CsvSource({
        "_[12]0Z, 203, true",
        "_[12]0Z, 303, false",
        "_[15-7]X, 69, true",
        "_[15-7]X, 29, false",
        "_[*#+]1, +1, true",
        "_[*#-]1, #1, true",
        "_[*#-]1, -1, false",
        "_[3-1]X, 21, false"
    })
    void signsInBracketsAreReadOneByOne(String pattern, String number, boolean matches) {
        assertThat(DialPattern.matcher(pattern, number).matches()).isEqualTo(matches);
    }
}
