package org.indexus.callcenter.rest;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of the REST API's classes. */
class ApiTest {

    @Test
    void namesEveryResourceAndProviderThatThereIs() {
        Set<Class<?>> there = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.indexus.callcenter")
                        .that(DescribedPredicate.describe(
                                "resources and providers",
                                type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class)))
                        .stream()
                        .filter(type -> !type.getModifiers().contains(ABSTRACT))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());

        assertThat(new Api().getClasses()).isEqualTo(there);
    }
}
