package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real Asterisk servers tell of numbers and extensions that we call. */
class RealAsteriskDialIT {

    private static final String BUSY = "905";
    private static final String SILENT = "906";
    private static final String MISSING = "999";
    private static final String FIRST_AGENT = "1001";

    private final DoorStand stand = new DoorStand();
    private int legs;

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void tellWhoAnsweredAndWhyNobodyDid(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                stand) {
            stand.connect(Plans.of(stand.connection, asterisk.http).build("PJSIP/agent{number}"));

            String answered = dial(FIRST_AGENT, false);
            stand.await(LegRinging.class, ringing -> ringing.leg().id().equals(answered));
            stand.await(LegAnswered.class, answer -> answer.leg().id().equals(answered));
            stand.performWell(new LegCommand.HangUp(stand.call, stand.connection, answered, HangUpReason.NORMAL, null));
            endOf(answered);

            assertThat(endOf(dial(BUSY, false))).isEqualTo(17);
            assertThat(endOf(dial(SILENT, false))).isEqualTo(19);
            assertThat(endOf(dial(MISSING, false))).isEqualTo(1);
            String outside = dial("1", true);
            stand.await(LegAnswered.class, answer -> answer.leg().id().equals(outside));
            // of an endpoint that does not exist
            assertThat(endOf(dial("77", true))).isEqualTo(3);
            assertThat(stand.seen(CallArrived.class, any -> true)).isEmpty();
        }
    }

    /** Nobody calls there: it is we who do. */
    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void leadToNobodyWhereTheNumberLeadsBackToUs(String version) throws IOException {
        try (PrivateAsterisk asterisk = new PrivateAsterisk(version);
                stand) {
            stand.connect(Plans.of(stand.connection, asterisk.http).build("Local/{number}@incoming"));
            endOf(dial("100", true));
            assertThat(stand.seen(CallArrived.class, any -> true)).isEmpty();
            assertThat(stand.seen(LegAnswered.class, any -> true)).isEmpty();
        }
    }

    private String dial(String number, boolean outside) {
        String leg = Names.external(stand.call, ++legs);
        stand.performWell(new LegCommand.Dial(stand.call, stand.connection, leg, number, outside, "+421220000000", 5));
        return leg;
    }

    private int endOf(String leg) {
        return stand.await(LegEnded.class, end -> end.leg().id().equals(leg)).cause();
    }
}
