package org.indexus.callcenter.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;
import org.junit.jupiter.api.Test;

/** What is taken back from Hibernate's notes; that no loader is left is seen by {@code ApplicationRedeployedE2E}. */
class AnnotationCacheTest {

    @Entity
    private static final class Kept {

        @Column
        @SuppressWarnings("unused")
        private String name = "";

        @PrePersist
        void named() {
            name = "a";
        }
    }

    /** Fails when another version of Hibernate keeps them elsewhere, or not at all. */
    @Test
    void hibernateKeepsItsNotesWhereTheyAreSought() throws ReflectiveOperationException {
        assertThat(AnnotationCache.cache()).isNotNull();
    }

    @Test
    void annotationsAreThoseOfTypeFieldsAndMethods() {
        assertThat(AnnotationCache.annotationsOf(Kept.class)).contains(Entity.class, Column.class, PrePersist.class);
    }
}
