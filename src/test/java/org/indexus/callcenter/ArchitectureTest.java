package org.indexus.callcenter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.indexus.callcenter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule platformIsTheGround = noClasses()
            .that()
            .resideInAPackage("..callcenter.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..callcenter.engine..", "..callcenter.runtime..", "..callcenter.access..")
            .because("everybody stands on the platform, so it stands on nobody");
}
