package org.indexus.callcenter.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
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

    /** Two nodes may do so at the same time: the second waits for the first. Throws if it cannot. */
    public void migrateAndValidate() {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(direct)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }
}
