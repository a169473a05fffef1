package org.indexus.callcenter.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.Type;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes back what Hibernate leaves in classes of the server. While it reads the entities it notes something of each annotation
 * that they bear, in a {@link ClassValue}, which lies in the annotation's class: {@code @Column} and its like are the server's, and
 * held Hibernate, the loader of this application, and 50 MB of its classes for ever, after every redeployment once more. Heap dumps
 * do not show it, since they leave out the fields of {@link Class}.
 */
@ApplicationScoped
public class AnnotationCache {

    private static final Logger LOG = System.getLogger(AnnotationCache.class.getName());

    @PersistenceUnit(unitName = "callcentre")
    private EntityManagerFactory entityManagers;

    /** The entities have been read by then, and are not read again. */
    void clear(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        try {
            ClassValue<?> cache = cache();
            entityManagers.getMetamodel().getManagedTypes().stream()
                    .map(Type::getJavaType)
                    .flatMap(type -> annotationsOf(type).stream())
                    .forEach(cache::remove);
        } catch (ReflectiveOperationException another) {
            LOG.log(
                    Level.WARNING,
                    "this version of Hibernate keeps its notes elsewhere: redeployments may leak",
                    another);
        }
    }

    static ClassValue<?> cache() throws ReflectiveOperationException {
        Field cache = Class.forName("org.hibernate.boot.model.internal.BinderHelper")
                .getDeclaredField("annotationMetaCacheForRepeatableDialectOverride");
        cache.setAccessible(true);
        return (ClassValue<?>) cache.get(null);
    }

    static Set<Class<? extends Annotation>> annotationsOf(Class<?> type) {
        return Stream.<AnnotatedElement[]>of(
                        new AnnotatedElement[] {type, type.getPackage()},
                        type.getDeclaredFields(),
                        type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .map(Annotation::annotationType)
                .collect(Collectors.toSet());
    }
}
