package org.indexus.callcenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void aDayIsTheReadersWhereverTheServerStands() {
        ZoneId bratislava = ReaderZone.of("Europe/Bratislava");
        Instant halfPastEleven = Instant.parse("2026-11-23T22:30:00Z");

        assertThat(QueryTimes.startOf("2026-11-23", 0, bratislava)).isEqualTo("2026-11-22T23:00:00Z");
        assertThat(QueryTimes.startOf("2026-11-23", 1, bratislava)).isAfter(halfPastEleven);
        assertThat(QueryTimes.startOf("yesterday", 0, bratislava)).isNull();
        assertThat(ReaderZone.of("Nowhere/At all")).isEqualTo(ZoneId.systemDefault());
        assertThat(ReaderZone.of(null)).isEqualTo(ZoneId.systemDefault());
    }
}
