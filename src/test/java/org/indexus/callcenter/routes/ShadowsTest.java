package org.indexus.callcenter.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.did.RouteTable;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowsTest {

    private static final QueueId QUEUE = new QueueId(UUID.randomUUID());

    /** The code is a letter: a, b, c in the order of the patterns. */
    private static List<RoutePlan> routes(String... patterns) {
        List<RoutePlan> routes = new ArrayList<>();
        for (String pattern : patterns) {
            String code = Character.toString('a' + routes.size());
            routes.add(RoutePlan.toQueue(new RouteId(UUID.randomUUID()), code, pattern, QUEUE, true));
        }
        return routes;
    }

    private static List<String> ofFirst(List<RoutePlan> routes) {
        return new Shadows(routes).of(routes.get(0));
    }

    @ParameterizedTest(name = "{0} among {1}: nothing to say")
    @CsvSource({
        "100, 1* _1XX default",
        "421*, 4212* 421905123456 default",
        "421*, _2XX",
        "_2XX, _3XX 200 299 default",
        "_2XX, _2[0-4]X",
        "_2XX, _20XX",
        "_20X, _2X",
        "_[2-4]XX, _[5-7]XX",
        "_2X!, 3* _3.",
        "default, _XX. 4* 100",
        "_*4X, _#4X"
    })
    void whatOneExpectsIsNotTold(String pattern, String others) {
        assertThat(ofFirst(routes((pattern + " " + others).split(" ")))).isEmpty();
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "_421X | 421* | No call ever comes here: 421* (b) takes all its numbers.",
                "_2XX | _2[0-9]X | No call ever comes here: _2[0-9]X (b) takes all its numbers.",
                "_1[12] | 11 12 | No call ever comes here: 11 (b), 12 (c) take together all its numbers.",
                "_4XX | 40* 41* 42* 43* _4[4-9]X | No call ever comes here: 40* (b), 41* (c), 42* (d), 43* (e), _4[4-9]X (f) take together all its numbers.",
                "default | _. 100 | No dialled number comes here: the other routes mean all of them already.",
                "421* | _421X | _421X (b) never gets a call: this prefix takes all its numbers, and prefixes come first.",
                "_4XXX | 421* | 4210 is meant by the prefix 421* (b), too, which gets it: prefixes come before patterns.",
                "421* | _4XXX | 4210 is meant by _4XXX (b), too; this prefix gets it, for prefixes come before patterns.",
                "_2XX | _XX2 | 202 is meant by _XX2 (b), too, which is as long; a gets it, because of equally long patterns the first code wins.",
                "_2[0-9]X | _2XX | _2XX (b) never gets a call: this pattern takes all its numbers.",
                "_2X. | _2XX | _2XX (b) never gets a call: this pattern takes all its numbers."
            })
    void whatGetsInTheWayIsTold(String pattern, String others, String told) {
        assertThat(ofFirst(routes((pattern + " " + others).split(" ")))).containsExactly(told);
    }

    @Test
    void whatIsToldHoldsInTheTableOfTheFloor() {
        List<RoutePlan> routes = routes("_2XX", "_XX2", "_2[0-9]X", "421*", "_4XXX");
        RouteTable table = new RouteTable(routes);
        assertThat(table.candidates("202")).extracting(RoutePlan::code).containsExactly("c", "a", "b");
        assertThat(table.candidates("4210")).extracting(RoutePlan::code).containsExactly("d", "e");
        assertThat(table.dialled("202")).isEqualTo(routes.get(2));
    }

    @Test
    void aRouteThatIsOffIsInNobodysWay() {
        List<RoutePlan> routes = new ArrayList<>(routes("_421X"));
        routes.add(RoutePlan.toQueue(new RouteId(UUID.randomUUID()), "off", "421*", QUEUE, false));
        assertThat(ofFirst(routes)).isEmpty();
        assertThat(new Shadows(routes).of(routes.get(1))).isEmpty();
    }
}
