package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped SIP settings must not lose: codecs that phones change to, and an end for whoever vanishes. */
class ShippedSipFilesTest {

    private static final Path FOLDER = Path.of("server-config", "asterisk");

    @Test
    void everyEndpointTakesG722AndEndsWithItsPeer() throws IOException {
        List<String> endpoints = sections("common/pjsip.conf").stream()
                .filter(section -> section.contains("type = endpoint"))
                .toList();
        assertThat(endpoints).hasSize(2).allSatisfy(endpoint -> assertThat(endpoint)
                .contains("allow = g722", "rtp_timeout = ", "rtp_timeout_hold = ")
                .containsPattern("\\ntimers = (yes|always)\\n"));
    }

    /** With a short one whoever only listens is cut. */
    @Test
    void noTimeoutOfAudioIsShorterThanAnHour() throws IOException {
        assertThat(sections("common/pjsip.conf").toString()).doesNotContainPattern("rtp_timeout(_hold)? = \\d{1,3}\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "16-18"})
    void theSameWithChanSip(String version) throws IOException {
        String general = sections(version + "/sip.conf").get(1);
        assertThat(general).contains("allow = g722", "session-timers = originate", "rtptimeout = 3600", "nat = ");
        assertThat(sections(version + "/sip.conf").subList(2, 4).toString()).doesNotContain("nat =");
    }

    /** Ten times as long as by default, or a pause of the Java machine cuts the event socket. */
    @ParameterizedTest
    @ValueSource(strings = {"13", "16-18", "20-22"})
    void aPauseOfTheJavaMachineDoesNotCutTheSocket(String version) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(version + "/ari.conf")))
                .contains("\nwebsocket_write_timeout = 1000\n");
    }

    private static List<String> sections(String file) throws IOException {
        return Arrays.asList(Files.readString(FOLDER.resolve(file)).split("\n(?=\\[)"));
    }
}
