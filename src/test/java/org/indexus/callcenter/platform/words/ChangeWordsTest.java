package org.indexus.callcenter.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Before and after in the audit trail are read by people. */
class ChangeWordsTest {

    @Test
    void fieldsHaveTheirLabelsAndCodesTheirWords() {
        assertThat(ChangeWords.of("""
                {"displayName":"Ján","offers":{"offerSeconds":20,"missLimit":2},"connectMode":"ON_ACCEPT",
                 "active":true,"email":null,"roles":["A","B"]}"""))
                .containsExactly(
                        "Display name: Ján",
                        "Offers: Ring time: 20; Miss limit: 2",
                        "Connect mode: On accept",
                        "Active: yes",
                        "E-mail address: none",
                        "Roles: A, B");
    }

    @Test
    void partsOfAnEntryAreLeftOut() {
        assertThat(ChangeWords.of("{\"waiting.maxWaitSeconds\":\"60\",\"hours.zone\":\"UTC\"}"))
                .containsExactly("Maximum wait: 60", "Time zone: UTC");
    }

    @Test
    void whatWasCutOffStays() {
        assertThat(ChangeWords.of("{\"a\":")).containsExactly("{\"a\":");
        assertThat(ChangeWords.of("")).isEmpty();
    }
}
