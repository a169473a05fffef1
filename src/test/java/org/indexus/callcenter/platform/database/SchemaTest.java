package org.indexus.callcenter.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void entitiesMatchTheMigratedTables() {
        TestDatabase.get().sessions().getSchemaManager().validateMappedObjects();
    }

    /** They are made where the extension and the collations are there; a mistake in their text would only be a warning. */
    @Test
    void searchesHaveTheirIndexes() {
        List<String> names = TestDatabase.get().inTransaction(session -> session.createNativeQuery(
                        "SELECT indexname FROM pg_indexes WHERE tablename = 'customers'", String.class)
                .getResultList());

        assertThat(names).contains("customers_search", "customers_name_und", "customers_name_sk", "customers_name_cs");
    }

    /** It is loaded while the application is deployed, when the database may not be there. */
    @Test
    void flywayIsMadeWithoutADatabase() {
        DataSource away = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("nobody asks for " + method.getName());
                });
        assertThat(Schema.flyway(away)).isNotNull();
    }
}
