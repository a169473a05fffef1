package org.indexus.callcenter.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.SUPPORT;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorMemory.FormerPlace;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who left unserved has the place again: the same telephone in any notation, also after a restart; never two strangers. */
class FormerPlacesTest {

    private static final Instant SINCE = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant LEFT = SINCE.plusSeconds(60);
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final FormerPlaces places = new FormerPlaces(FormerPlacesTest::e164);

    private static Optional<String> e164(String number) {
        if (number.startsWith("+")) {
            return Optional.of(number);
        }
        return number.startsWith("0") ? Optional.of("+421" + number.substring(1)) : Optional.empty();
    }

    @Test
    void aTrunkThatWritesTheNumberOtherwiseIsTheSameCaller() {
        places.left(SUPPORT, "0905123456", SINCE, LEFT);
        assertThat(places.of(SUPPORT, "+421905123456", WITHIN, LEFT)).isEqualTo(SINCE);
        places.taken(SUPPORT, "+421905123456");
        assertThat(places.of(SUPPORT, "0905123456", WITHIN, LEFT)).isNull();
    }

    @Test
    void anExtensionIsKnownAsItIs() {
        places.left(SUPPORT, "1002", SINCE, LEFT);
        assertThat(places.of(SUPPORT, "1002", WITHIN, LEFT)).isEqualTo(SINCE);
        assertThat(places.of(SUPPORT, "1003", WITHIN, LEFT)).isNull();
    }

    /** What trunks write for who withholds the number: strangers have nothing in common. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000000000", "+000000", "9999999999", "anonymous", "Restricted", "Unavailable", "private123"
            })
    void strangersAreNotOneCaller(String number) {
        places.left(SUPPORT, number, SINCE, LEFT);
        assertThat(places.of(SUPPORT, number, WITHIN, LEFT)).isNull();
    }

    @Test
    void aFormerPlaceSurvivesARestart() {
        Engine engine = new Engine(new SplittableRandom(1), FormerPlacesTest::e164);
        RoutingPlan samePlace = new RoutingPlan(List.of(), null, 0, WITHIN);
        engine.handle(
                LEFT,
                new QueuePlanned(
                        Plan.of(FloorScenario.queue(SUPPORT, "support")).routing(samePlace)));
        FloorMemory memory = new FloorMemory(
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new FormerPlace(SUPPORT, "0905123456", SINCE, LEFT)));
        engine.handle(LEFT, new FloorRestored(memory, Duration.ofSeconds(15)));
        engine.handle(LEFT, new ConnectionRestored(PBX, List.of(), Map.of(), Map.of()));
        Instant again = LEFT.plusSeconds(30);
        Origin origin = new Origin(channel(1), "100", "+421905123456", "", again, false);
        engine.handle(again, new CallArrived(call(1), origin, "support", true));
        assertThat(engine.view(again).calls().get(call(1)).card().place().waitingSince())
                .isEqualTo(SINCE);
    }
}
