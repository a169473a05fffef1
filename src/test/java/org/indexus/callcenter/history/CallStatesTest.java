package org.indexus.callcenter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Farewell;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that were open when the column came have the state that a restart guessed until then. */
class CallStatesTest {

    private static final UUID CALL = new UUID(0, 9);
    private static final String OUR_LEG = Names.leg(new CallId(CALL), 1);
    private static final Journey IN_MENU = Journey.NONE.in(new MenuId(new UUID(8, 1)), List.of());
    private static final Journey LEAVING = Journey.NONE.endingWith(new Farewell("sound:bye", Outcome.CLOSED, "ROUTE"));

    @Test
    void openCallsGetTheirStateAndEndedOnesNeedNone() {
        try (TestDatabase database = new TestDatabase("31")) {
            call(database, "menu", "IN_MENU", IN_MENU, "NONE", null, false);
            call(database, "leaving", "IN_MENU", LEAVING, "NONE", "main", false);
            call(database, "notice", "IN_MENU", Journey.NONE, "WANTED", "main", false);
            call(database, "welcome", "IN_MENU", Journey.NONE, "NONE", "main", false);
            call(database, "nowhere", "IN_MENU", Journey.NONE, "NONE", null, false);
            call(database, "waiting", "WAITING", Journey.NONE, "WANTED", "main", false);
            call(database, "talking", "TALKING", Journey.NONE, "NONE", "main", false);
            call(database, "transferred", "TALKING", Journey.NONE, "NONE", "main", false);
            call(database, "ended", "ENDED", Journey.NONE, "NONE", "main", true);
            database.run("UPDATE calls SET leg = '" + OUR_LEG + "' WHERE channel = 'talking'");
            database.run("UPDATE calls SET leg = '1700000000.7' WHERE channel = 'transferred'");

            database.migrate("latest");

            assertThat(database.text(
                            "SELECT string_agg(channel || ' ' || coalesce(state, 'none'), ', ' ORDER BY dialled)"
                                    + " FROM calls"))
                    .isEqualTo(
                            "menu IN_MENU, leaving PARTING, notice HEARING_NOTICE, welcome WELCOMED, nowhere PARTING,"
                                    + " waiting WAITING, talking TALKING, transferred TRANSFERRED, ended none");
        }
    }

    private static void call(
            TestDatabase database,
            String channel,
            String phase,
            Journey journey,
            String recording,
            @Nullable String queue,
            boolean ended) {
        String place = queue == null ? "NULL, NULL, NULL" : "'" + CALL + "', '" + queue + "', '" + queue + "'";
        database.run("INSERT INTO calls (id, seq, connection, channel, dialled, number, name, arrived_at, test, phase,"
                + " phase_since, customer_vip, attempts, recording_state, recording_seconds, journey, queue_id, queue_code,"
                + " queue_name, ended_at) VALUES (gen_random_uuid(), 1, gen_random_uuid(), '" + channel + "', '"
                + database.count("calls") + "', '0905', '', now(), false, '" + phase + "', now(), false, 0, '"
                + recording
                + "', 0, '" + JourneyText.of(journey) + "', " + place + ", " + (ended ? "now()" : "NULL") + ")");
    }
}
