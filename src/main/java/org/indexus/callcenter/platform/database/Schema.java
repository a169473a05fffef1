package org.indexus.callcenter.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/** The tables: brought up to date by Flyway, then compared with the entities. */
@ApplicationScoped
public class Schema {

    @Resource(lookup = "jdbc/callcentre-direct")
    private DataSource direct;

    @PersistenceUnit(unitName = "callcentre")
    private EntityManagerFactory entityManagers;

    @Inject
    private EarlierMigrations earlier;

    /**
     * Loads what Flyway needs on the thread that deploys us. At the end of a deployment Payara closes the archives of the application
     * for a moment, from this thread; a class that another thread initializes just then fails, and for ever.
     */
    void prepare() {
        flyway(direct);
    }

    /** Asks no database yet. */
    static Flyway flyway(DataSource direct) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(direct)
                .locations("classpath:db/migration")
                .load();
    }

    /** Two nodes may do so at the same time: the second waits for the first. Throws if it cannot. */
    public void migrateAndValidate() throws SQLException {
        earlier.takeOver(direct);
        flyway(direct).migrate();
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }
}
