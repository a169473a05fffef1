package org.indexus.callcenter.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.history.LoggedCall;
import org.junit.jupiter.api.Test;

class CallCsvTest {

    @Test
    void timesAreTheReadersAndNothingIsComputed() throws IOException {
        Instant late = Instant.parse("2026-11-23T22:30:00Z");
        StringWriter text = new StringWriter();
        try (CallCsv csv = new CallCsv(text, ZoneId.of("Europe/Bratislava"))) {
            LoggedCall.Written written = new LoggedCall.Written(null, "SOLVED", "=HYPERLINK(1)", "eva", late);
            csv.write(
                    new LoggedCall(CallStory.caller("+421905123456", late).card(), List.of(), List.of(written)), late);
        }

        String[] lines = text.toString().split("\r\n", -1);
        assertThat(lines[0]).startsWith("\uFEFFarrived,number,");
        assertThat(lines[1]).startsWith("2026-11-23 23:30:00,'+421905123456,").contains(",SOLVED,'=HYPERLINK(1),");
    }
}
