package org.indexus.callcenter.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final String AUDIO = "0123456789";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=4-, 456789, bytes 4-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void aPlayerGetsThePartItAsksFor(String header, String part, String contentRange) throws IOException {
        ByteRange range = ByteRange.of(header, 10).orElseThrow();

        assertThat(range.of(10)).isEqualTo(contentRange);
        assertThat(range.size()).isEqualTo(part.length());
        assertThat(copy(range)).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b", "bytes=1"})
    void whatIsNoSingleRangeIsTheWhole(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=5-4", "bytes=-0"})
    void aRangeOutsideOfTheFileIsEmpty(String header) {
        assertThat(ByteRange.of(header, 10).orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void withoutAKnownLengthThereAreNoParts() throws IOException {
        assertThat(ByteRange.of("bytes=0-3", -1)).isEmpty();
        assertThat(ByteRange.of(null, 10)).isEmpty();
        assertThat(copy(ByteRange.whole())).isEqualTo(AUDIO);
    }

    private static String copy(ByteRange range) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        range.copy(new ByteArrayInputStream(AUDIO.getBytes(US_ASCII)), out);
        return out.toString(US_ASCII);
    }

    @Test
    void aPlayerGoesOnWithThePartOnlyWhileItIsTheSameFile() {
        assertThat(ByteRange.of("bytes=50-", 100, null, "\"one\"")).contains(new ByteRange(50, 99));
        assertThat(ByteRange.of("bytes=50-", 100, "\"one\"", "\"one\"")).contains(new ByteRange(50, 99));
        assertThat(ByteRange.of("bytes=50-", 100, "\"other\"", "\"one\"")).isEmpty();
        assertThat(ByteRange.of("bytes=50-", 100, "Mon, 23 Nov 2026 10:00:00 GMT", "\"one\""))
                .isEmpty();
    }
}
