package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.event.floor.FloorMemory;

/** Where the floor's memory lies between two lives of the server; implemented by history. */
public interface FloorStore {

    /** Reads the memory, after every fact that was kept outside the database has been written into it. Blocks. */
    FloorMemory load();
}
