package org.indexus.callcenter.history.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;

/** Writes facts as the journal would, for tests of those who read. */
public final class TestHistory {

    private TestHistory() {}

    public static void write(TestDatabase database, Fact... facts) {
        HistoryTables tables = new HistoryTables(database.source(), new PhoneNumbers(Optional.of("SK")), refused -> {
            throw new AssertionError(refused);
        });
        List<Noted> noted = Stream.of(facts).map(fact -> new Noted(0, fact)).toList();
        try {
            tables.write(noted);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
