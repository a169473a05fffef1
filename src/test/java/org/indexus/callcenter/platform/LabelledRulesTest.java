package org.indexus.callcenter.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says is wrong names the field as the page does. */
class LabelledRulesTest {

    @ParameterizedTest
    @CsvSource({
        "offerSeconds must be 1 to 600, Offer, Offer must be 1 to 600",
        "displayName is required, Display name, Display name is required",
        "displayName is required,, Is required",
        "'',, ''",
        "'', Code, ''",
        "Use letters and digits, Code, Use letters and digits",
        "a code begins with a letter, Code, a code begins with a letter"
    })
    void theLabelStandsForTheName(String rule, String label, String read) {
        assertEquals(read, LabelledRules.labelled(rule, label));
    }
}
