package org.indexus.callcenter.platform.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call's timeline says to people has words for codes, and leaves alone what only looks like one. */
class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ON_ACCEPT, idle 12 s|On accept, idle 12 s",
                "ON_ACCEPT, LONGEST_IDLE, idleSeconds=12, priority=1, free=2|On accept, longest idle, idle 12 s, priority 1, 2 free",
                "RING, SKILLS_BASED, match=5, otherSkills=1, step=1/2|Ring, skills based, match 5, 1 other skills, step 1/2",
                "ROUND_ROBIN, AFTER_LAST, SERVED_LAST|Round robin, next after the last, served this customer last",
                "ANNOUNCEMENT_FAILED|The announcement could not be played",
                "key=7 idle=x|key=7 idle=x",
                "MAX_WAIT to sales|Waited too long to sales",
                "PHONE_REFUSED CAUSE 20|The phone refused the call cause 20",
                "DECLINED|Declined",
                "CUSTOMER_NUMBER 1001|a customer number 1001",
                "NEW_CODE of tomorrow|New code of tomorrow",
                "VIP|VIP",
                "office: HOLIDAY Christmas Eve|office: holiday Christmas Eve",
                "_2XX|_2XX"
            })
    void codesAreWords(String told, String read) {
        assertEquals(read, new Words().plain(told));
    }
}
