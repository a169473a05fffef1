package org.indexus.callcenter.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.indexus.callcenter.history.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of before the baseline goes on as if it were a new one, or says what to do. */
class EarlierMigrationsTest {

    private static final List<String> EARLIER = List.of(
            ("1__access 2__configuration 3__history 4__call_dispositions 5__routing 6__waiting 7__prompts 8__schedules"
                            + " 10__journeys 11__routes 12__menus 13__recordings 16__follow_phone 18__names_in_one_form"
                            + " 19__audit_chain_and_tokens 20__call_drafts 21__searching 22__growth 24__kept_sign_ins 25__months"
                            + " 26__keeping 27__call_controls 30__directory 31__record_on_demand 32__call_states 33__legs"
                            + " 34__outgoing_calls 36__notes_of_each_agent 37__segments 38__recordings_of_a_call")
                    .split(" ", -1));

    private static TestDatabase database;

    private final EarlierMigrations earlier = new EarlierMigrations();

    @BeforeAll
    static void start() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** The tables of a database of before are the baseline's; only the history tells. */
    @BeforeEach
    void theBaseline() {
        database.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        Flyway.configure().dataSource(database.source()).target("1").load().migrate();
    }

    private static void leftAt(int migrations) {
        database.run("DELETE FROM flyway_schema_history");
        for (int rank = 1; rank <= migrations; rank++) {
            String script = EARLIER.get(rank - 1);
            String version = script.substring(0, script.indexOf('_'));
            database.run(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                            + " installed_by, execution_time, success) VALUES (" + rank + ", '" + version
                            + "', 'earlier', 'SQL', 'V"
                            + script + ".sql', " + -rank + ", 'indexus', 7, true)");
        }
    }

    private void begin() throws SQLException {
        earlier.takeOver(database.source());
        Schema.flyway(database.source()).migrate();
    }

    private static String history() {
        return rows("flyway_schema_history");
    }

    /** All that is told but when. */
    private static String rows(String from) {
        return database.text(
                "SELECT string_agg(concat_ws(' ', installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success), '; ' ORDER BY installed_rank) FROM " + from);
    }

    private static String baselineByFlyway() {
        Flyway flyway = Flyway.configure()
                .dataSource(database.source())
                .table("by_flyway")
                .load();
        flyway.baseline();
        return rows("by_flyway");
    }

    private static void assertIsTakenOver() {
        assertThat(rows("flyway_schema_history WHERE installed_rank = 1")).isEqualTo(baselineByFlyway());
        MigrationInfoService known = Schema.flyway(database.source()).info();
        assertThat(known.pending()).isEmpty();
        assertThat(database.count("flyway_schema_history")).isEqualTo(known.applied().length);
        assertThat(known.applied())
                .extracting(each -> each.getState().isFailed())
                .containsOnly(false);
    }

    @Test
    void oneThatHadAllOfThemHasTheHistoryOfABaseline() throws SQLException {
        leftAt(EARLIER.size());
        database.run("UPDATE floor_leader SET epoch = 7");

        begin();

        assertIsTakenOver();
        assertThat(database.number("SELECT epoch FROM floor_leader"))
                .as("nothing else is touched")
                .isEqualTo(7);
        String taken = history();
        begin();
        assertThat(history()).isEqualTo(taken);
    }

    @Test
    void severalNodesMayBeginAtOnce() {
        leftAt(EARLIER.size());
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 6; node++) {
            nodes.add(CompletableFuture.runAsync(() -> {
                try {
                    begin();
                } catch (SQLException refused) {
                    throw new CompletionException(refused);
                }
            }));
        }
        nodes.forEach(CompletableFuture::join);

        assertIsTakenOver();
    }

    @Test
    void oneThatWasLeftOnTheWayIsRefused() {
        leftAt(18);
        String before = history();

        assertThatThrownBy(this::begin)
                .hasMessageContaining("left at migration 22 ")
                .hasMessageContaining("ended at 38")
                .hasMessageContaining("Start the build of commit");
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void aNewOneIsLeftAlone() throws SQLException {
        String before = history();
        earlier.takeOver(database.source());
        assertThat(history()).isEqualTo(before);

        database.run("DROP TABLE flyway_schema_history");
        earlier.takeOver(database.source());
        assertThat(database.count("pg_tables WHERE tablename = 'flyway_schema_history'"))
                .isZero();
    }
}
