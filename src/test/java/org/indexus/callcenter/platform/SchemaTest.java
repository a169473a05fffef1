package org.indexus.callcenter.platform;

import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void entitiesMatchTheMigratedTables() {
        TestDatabase.get().sessions().getSchemaManager().validateMappedObjects();
    }
}
