package org.indexus.callcenter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaTest {

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
