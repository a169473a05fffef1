package org.indexus.callcenter.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges the page that is shown with axe-core: what of it is a serious or critical barrier for somebody. */
final class Axe {

    private static final String SCRIPT = script();

    /** When nothing fades or slides any more: what is half there is no barrier. */
    private static final String JUDGE = """
            rules => Promise.all(document.getAnimations()
                    .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
                    .map(each => each.finished.catch(() => {})))
                .then(() => axe.run(document, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})}))
                .then(found => found.violations.filter(each => ['serious', 'critical'].includes(each.impact))
                    .flatMap(each => each.nodes.map(node =>
                        each.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' ' + node.any.map(any => any.message))))
            """;

    private Axe() {}

    /** One line each: rule, place, what stands there; of these rules only, if any are named. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page, String... rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(JUDGE, List.of(rules));
    }

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
