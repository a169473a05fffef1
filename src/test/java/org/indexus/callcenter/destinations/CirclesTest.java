package org.indexus.callcenter.destinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private static Named thing(DestinationType type, String code) {
        return new Named(type, UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, code);
    }

    private static Named queue(String code) {
        return thing(DestinationType.QUEUE, code);
    }

    private static Named menu(String code) {
        return thing(DestinationType.MENU, code);
    }

    private static Edge byItself(Named from, Named to) {
        return new Edge(from, "overflow.maxWait", false, Target.to(to));
    }

    private static Edge byKey(Named from, Named to) {
        return new Edge(from, "choices[1].target", true, Target.to(to));
    }

    private static final List<Edge> OTHERS = List.of(
            byItself(queue("b"), queue("c")),
            byItself(queue("b"), queue("d")),
            byItself(queue("c"), queue("d")),
            byItself(queue("d"), queue("e")),
            byItself(queue("x"), queue("y")),
            byItself(queue("y"), queue("x")));

    @Test
    void aChainThatEndsIsAllowed() {
        Circles circles = new Circles(OTHERS);
        assertThat(circles.through(byItself(queue("a"), queue("b")))).isNull();
        assertThat(circles.through(byItself(queue("a"), queue("unknown")))).isNull();
        assertThat(circles.through(new Edge(queue("a"), "overflow.closed", false, Target.message(null))))
                .isNull();
    }

    @Test
    void aCircleElsewhereIsNotFollowedForEver() {
        assertThat(new Circles(OTHERS).through(byItself(queue("a"), queue("x"))))
                .isNull();
    }

    @Test
    void theShortestWayBackIsNamed() {
        Circles circles = new Circles(OTHERS);
        assertThatThrownBy(() -> circles.requireNone(byItself(queue("a"), queue("a"))))
                .hasMessageContaining("a → a");
        assertThatThrownBy(() -> circles.requireNone(byItself(queue("e"), queue("b"))))
                .hasMessageContaining("CYCLE")
                .hasMessageContaining("e → b → d → e");
    }

    @Test
    void menusAndRoutesGoBackByBackOnly() {
        Named route = thing(DestinationType.ROUTE, "vip");
        Edge down = byKey(menu("main"), menu("more"));
        Circles circles = new Circles(List.of(down, byItself(route, menu("main"))));
        assertThatThrownBy(() -> circles.requireNone(byKey(menu("more"), menu("main"))))
                .hasMessageContaining("more → main → more");
        assertThatThrownBy(() -> circles.requireNone(byKey(menu("more"), route)))
                .hasMessageContaining("more → vip → main → more");
    }

    @Test
    void aQueueMayGiveBackToTheMenuWhatTheCallerChoseThere() {
        Edge chosen = byKey(menu("main"), queue("support"));
        Edge back = byItself(queue("support"), menu("main"));
        Circles circles = new Circles(List.of(chosen));
        assertThatCode(() -> circles.requireNone(back)).doesNotThrowAnyException();

        Circles silent = new Circles(List.of(new Edge(menu("main"), "onSilence", false, Target.to(queue("support")))));
        assertThatThrownBy(() -> silent.requireNone(back)).hasMessageContaining("support → main → support");
    }
}
