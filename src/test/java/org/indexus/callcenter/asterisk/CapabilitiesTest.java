package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {

    @ParameterizedTest(name = "{0}: filter {1}, download {2}, transfer to ARI {3}")
    @CsvSource({
        "13.21.1, false, false, false",
        "13.26.0, true, false, false",
        "14.7.0, false, true, false",
        "16.2.1, false, true, false",
        "16.28.0~dfsg-0+deb11u4, true, true, false",
        "certified/18.9-cert4, true, true, false",
        "20.12.0, true, true, false",
        "20.20.1, true, true, true",
        "22.10.1+dfsg+~cs6.17.60671434-1, true, true, true",
        "23.0.0, true, true, true",
        "24, true, true, true",
        "GIT-master-0123abc, true, true, true",
    })
    void areToldByTheVersion(String version, boolean filter, boolean download, boolean transfer) {
        Capabilities capabilities = Capabilities.of(version);
        assertThat(capabilities.has(Capability.EVENT_FILTER)).isEqualTo(filter);
        assertThat(capabilities.has(Capability.RECORDING_DOWNLOAD)).isEqualTo(download);
        assertThat(capabilities.has(Capability.TRANSFER_TO_ARI)).isEqualTo(transfer);
    }

    @Test
    void areShownInShortNames() {
        assertThat(Capabilities.of("16.28.0").labels())
                .contains("event-filter", "recording-download")
                .doesNotContain("reason-code");
    }
}
