package org.indexus.callcenter.platform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Expression Language 6 (Jakarta EE 11) reads of a record only its components: {@code day.aht} needs a component {@code aht},
 * whatever getters there are. What a record works out is called as a method, {@code day.aht()}, which both releases understand.
 */
class RecordsOnPagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern PROPERTY = Pattern.compile("\\.([a-z]\\w*)\\b(?!\\s*\\()");

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.indexus.callcenter");

    @Test
    void pagesReadOfRecordsOnlyTheirComponents() throws IOException {
        Set<String> workedOut = getters(true);
        workedOut.removeAll(getters(false));
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            Matcher expression = EXPRESSION.matcher(Files.readString(page));
            while (expression.find()) {
                PROPERTY.matcher(expression.group())
                        .results()
                        .filter(property -> workedOut.contains(property.group(1)))
                        .forEach(property -> wrong.add(page + ": " + expression.group()));
            }
        }
        assertThat(workedOut).contains("ended");
        assertThat(wrong).isEmpty();
    }

    /** Properties by getters: of records those that are no component, of other classes all. */
    private Set<String> getters(boolean ofRecords) {
        return ours.stream()
                .filter(type -> type.isRecord() == ofRecords)
                .flatMap(type -> type.getMethods().stream()
                        .filter(method -> isGetter(method) && !(ofRecords && isComponent(type, method))))
                .map(RecordsOnPagesTest::property)
                .collect(toSet());
    }

    private static boolean isGetter(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawParameterTypes().isEmpty()
                && method.getName().matches("(get|is)[A-Z]\\w*");
    }

    private static boolean isComponent(JavaClass type, JavaMethod getter) {
        return type.tryGetField(property(getter)).isPresent();
    }

    private static String property(JavaMethod getter) {
        return Introspector.decapitalize(getter.getName().replaceFirst("^(get|is)", ""));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }
}
