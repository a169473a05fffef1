package org.indexus.callcenter.platform;

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
