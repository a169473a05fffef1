package org.indexus.callcenter.platform.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says is wrong names the field as the page does. */
class LabelledRulesTest {

    @ParameterizedTest
    @CsvSource({
        "'',, ''",
        "'', Code, ''",
        "offerSeconds must be 1 to 600, Ring time, Ring time: 1 to 600 seconds.",
        "displayName is required, Display name, Enter a display name.",
        "displayName is required,, Enter a display name.",
        "username is required., ARI user, Enter an ARI user.",
        "target is required: one of QUEUE or MENU., Target, Choose a target.",
        "steps[2].minLevel must be 1 to 5,, Min level: 1 to 5.",
        "maxLength must be 1 to 100000 or nothing for no limit, Maximum, Maximum: 1 to 100000 or nothing for no limit.",
        "zone must be a time zone like Europe/Bratislava., Time zone, Time zone must be a time zone like Europe/Bratislava.",
        "notes may have at most 9 characters,, Notes may have at most 9 characters.",
        "Use letters and digits, Code, Use letters and digits",
        "a code begins with a letter, Code, a code begins with a letter"
    })
    void theLabelStandsForTheName(String rule, String label, String read) {
        assertEquals(read, LabelledRules.labelled(rule, label));
    }
}
