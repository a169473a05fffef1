package org.indexus.callcenter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks into the strings of a class, which ArchUnit does not know: a statement over the tables that {@code history} writes, or
 * a piece of one. The strings stand in the class file as they are, as far as they are ASCII.
 */
final class NameTablesOfHistory extends ArchCondition<JavaClass> {

    private static final Pattern TABLES = Pattern.compile(
            "\\b(call_visits|call_events|call_agents|call_segments|agent_events|agent_status|queue_cursors|floor_leader)\\b"
                    + "|\\b(FROM|JOIN|INTO|UPDATE|TABLE|ONLY)\\s+calls\\b"
                    + "|(?<![.\\w])calls\\.(id|[a-z0-9]+_[a-z0-9_]+)\\b");

    NameTablesOfHistory() {
        super("name tables of history");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getSource().map(source -> source.getUri()).ifPresent(file -> {
            Matcher found = TABLES.matcher(text(file));
            while (found.find()) {
                events.add(SimpleConditionEvent.satisfied(type, type.getName() + " names \"" + found.group() + "\""));
            }
        });
    }

    private static String text(URI file) {
        try (InputStream bytes = file.toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
