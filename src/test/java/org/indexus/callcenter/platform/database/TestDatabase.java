package org.indexus.callcenter.platform.database;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A real PostgreSQL with our schema and all entities, without a container; one for all tests of a run. */
public final class TestDatabase {

    private static final TestDatabase ONLY = new TestDatabase();

    private final SessionFactory sessions;

    private TestDatabase() {
        try {
            var postgres = EmbeddedPostgres.start();
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            var configuration = new Configuration();
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("org.indexus.callcenter")
                            .stream()
                            .filter(TestDatabase::isMapped)
                            .forEach(mapped -> configuration.addAnnotatedClass(mapped.reflect()));
            configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", postgres.getPostgresDatabase());
            configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
            configuration.setProperty("hibernate.type.json_format_mapper", "jsonb");
            configuration.setProperty("jakarta.persistence.validation.mode", "none");
            sessions = configuration.buildSessionFactory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabase get() {
        return ONLY;
    }

    private static boolean isMapped(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Embeddable.class);
    }

    public SessionFactory sessions() {
        return sessions;
    }

    public <R> R inTransaction(Function<Session, R> work) {
        return sessions.fromTransaction(work);
    }

    public void run(Consumer<Session> work) {
        sessions.inTransaction(work);
    }
}
