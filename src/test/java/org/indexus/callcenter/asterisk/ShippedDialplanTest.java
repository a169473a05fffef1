package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dialplan that we ship, read as Asterisk 13.21 to 13.23, 15 and 16.0 do: of several [globals] the first counts alone. */
class ShippedDialplanTest {

    private static final Path FOLDER = Path.of("server-config", "asterisk");

    /** As Asterisk's own sample has it, with our file included at the end as the guide says. */
    private static final String SAMPLE = """
            [general]
            static=yes
            [globals]
            CONSOLE=Console/dsp
            TRUNK=DAHDI/G2
            [demo]
            exten => s,1,Hangup()
            """;

    /** What may be empty: nobody to ring, no trunk, no number, no code. */
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("INDEXUS_LAST_RESORT", "INDEXUS_SHOW_WITHHELD", "INDEXUS_TRUNK");

    private static final Pattern READ = Pattern.compile("\\$\\{(INDEXUS_[A-Z_]+)}");
    private static final Pattern SET = Pattern.compile("Set\\((INDEXUS_[A-Z_]+)=");
    private static final Pattern DEFAULT =
            Pattern.compile("ExecIf\\(\\$\\[\"\\$\\{(INDEXUS_[A-Z_]+)}\" = \"\"]\\?Set\\(\\1=([^)]+)\\)\\)");

    private final List<String> shipped = lines(FOLDER.resolve("common/extensions.conf"));

    @Test
    void noSettingIsLostBesideTheSampleOfAsterisk() {
        List<String> whole = Stream.concat(SAMPLE.lines(), shipped.stream()).toList();
        Map<String, String> globals = firstGlobals(whole);
        assertThat(globals).containsOnlyKeys("CONSOLE", "TRUNK");
        assertThat(sections(shipped)).doesNotContainKey("globals");
        assertThat(defaults())
                .containsEntry("INDEXUS_APP", "indexus-inbound")
                .containsEntry("INDEXUS_RETRY_SECONDS", "5")
                .containsEntry("INDEXUS_RETRIES", "24");
        Set<String> unset = all(READ, shipped);
        unset.removeAll(all(SET, shipped));
        assertThat(unset).isEqualTo(MAY_BE_EMPTY);
    }

    /** Whoever comes in from elsewhere has the defaults before the first line that needs one. */
    @Test
    void everyWayInSetsTheDefaultsFirst() {
        for (String context : List.of(
                "incoming",
                "indexus-wait",
                "indexus-fallback",
                "indexus-extension",
                "indexus-external",
                "indexus-dial-extension",
                "indexus-dial-external")) {
            for (List<String> extension : extensions(sections(shipped).get(context))) {
                int first = indexOf(extension, READ.asPredicate().and(line -> readsDefault(line)));
                int set = indexOf(
                        extension,
                        line -> line.contains("Gosub(indexus-defaults,s,1)")
                                || line.contains("Gosub(indexus-begin,s,1("));
                assertThat(first == Integer.MAX_VALUE || set < first)
                        .as("%s", extension)
                        .isTrue();
            }
        }
    }

    /** A frozen application is no absent one: Stasis() does not fail, and the caller hears what was indicated before. */
    @Test
    void callersHearRingingBeforeTheApplicationHasThem() {
        assertThat(sections(shipped).get("indexus-heard")).anyMatch(line -> line.contains(":Ringing())"));
        assertThat(sections(shipped).get("indexus-begin")).anyMatch(line -> line.contains("Gosub(indexus-heard,s,1)"));
        assertThat(sections(shipped).get("indexus-wait")).anyMatch(line -> line.contains("Gosub(indexus-heard,s,1)"));
    }

    /** The private Asterisk's own values must be in the only [globals] of all, or old versions would not see them. */
    @Test
    void thePrivateDialplanHasOneGlobalsAndNoMore() {
        List<String> own = lines(FOLDER.resolve("private/extensions.conf"));
        assertThat(own.stream().filter("[globals]"::equals)).hasSize(1);
    }

    private boolean readsDefault(String line) {
        Matcher read = READ.matcher(line);
        return read.results().anyMatch(match -> defaults().containsKey(match.group(1)));
    }

    private Map<String, String> defaults() {
        return sections(shipped).get("indexus-defaults").stream()
                .map(DEFAULT::matcher)
                .filter(Matcher::find)
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static Map<String, String> firstGlobals(List<String> lines) {
        return sections(lines).get("globals").stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    /** The lines below each heading; of sections with the same name the first alone. */
    private static Map<String, List<String>> sections(List<String> lines) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<String> present = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                present = new ArrayList<>();
                found.putIfAbsent(line.substring(1, line.indexOf(']')), present);
            } else {
                present.add(line);
            }
        }
        return found;
    }

    private static List<List<String>> extensions(List<String> lines) {
        List<List<String>> found = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("exten")) {
                found.add(new ArrayList<>());
            }
            found.get(found.size() - 1).add(line);
        }
        return found;
    }

    private static int indexOf(List<String> lines, Predicate<String> wanted) {
        int index = 0;
        while (index < lines.size() && !wanted.test(lines.get(index))) {
            index++;
        }
        return index < lines.size() ? index : Integer.MAX_VALUE;
    }

    private static Set<String> all(Pattern pattern, List<String> lines) {
        return lines.stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without comments and blank lines. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("(^|\\s);.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
