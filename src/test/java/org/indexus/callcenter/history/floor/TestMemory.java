package org.indexus.callcenter.history.floor;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.event.floor.FloorMemory;

/** What a restart would read back. */
public final class TestMemory {

    private TestMemory() {}

    public static FloorMemory read(DataSource source) throws SQLException {
        return new MemoryTables(source).read();
    }
}
