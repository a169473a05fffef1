package org.indexus.callcenter.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each page's Help leads to a chapter that the guides have. */
class HelpLinksTest {

    private static final Pattern HELP =
            Pattern.compile("<ui:param name=\"helpPage\" value=\"([\\w-]+)\\.html#([\\w-]+)\" />");
    private static final Pattern PARAMETER = Pattern.compile("<ui:param name=\"(\\w+)\"");
    private static final Pattern OPTIONAL = Pattern.compile("empty (\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyPageHasAChapter() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(20);
        for (Path page : pages) {
            List<MatchResult> links =
                    HELP.matcher(Files.readString(page)).results().toList();
            assertThat(links).as("help of " + page).hasSize(1);
            assertThat(chapters(links.get(0).group(1)))
                    .as(page.toString())
                    .contains(links.get(0).group(2));
        }
    }

    @Test
    void everyLinkOfTheGuidesLeadsToOne() throws IOException {
        try (Stream<Path> guides = Files.walk(Path.of("docs"))) {
            for (Path guide :
                    guides.filter(file -> file.toString().endsWith(".md")).toList()) {
                assertThat(LINK.matcher(Files.readString(guide)).results().map(link -> link.group(1)))
                        .as(guide.toString())
                        .allMatch(link -> Files.exists(guide.resolveSibling(link)));
            }
        }
    }

    /** A page's parameter is seen by all tags within the page: it would stand in for an attribute that a tag was not given. */
    @Test
    void noParameterOfAPageIsTakenForATagsOwn() throws IOException {
        Set<String> parameters = names(pages(), PARAMETER);
        try (Stream<Path> tags = Files.list(Path.of("src/main/webapp/WEB-INF/tags"))) {
            assertThat(names(tags.toList(), OPTIONAL)).contains("help").doesNotContainAnyElementsOf(parameters);
        }
    }

    private static Set<String> names(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> pattern.matcher(read(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> read(file).startsWith("<ui:composition template=\"/WEB-INF/template.xhtml\""))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the generator of the help pages names its headings. */
    private static List<String> chapters(String guide) throws IOException {
        return HEADING.matcher(Files.readString(Path.of("docs", guide + ".md")))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }
}
