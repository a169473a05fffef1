package org.indexus.callcenter.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.PathCode;
import org.indexus.callcenter.engine.PathNote;
import org.indexus.callcenter.engine.PathStop;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.ScheduleAnswer;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.platform.words.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes and values of a caller's path, in sentences. */
class PathWordsTest {

    private static final String MEDIA = "prompt:00000000-0000-0000-0000-00000000000a";
    private static final ZoneId ZONE = ZoneId.of("Europe/Bratislava");
    private static final Instant FOUR = Instant.parse("2026-01-05T15:00:00Z");
    private static final List<SkillNeed> SKILLS = List.of(new SkillNeed("slovak", 3), new SkillNeed("czech", 1));

    private final PathWords words = new PathWords(media -> media.equals(MEDIA) ? "welcome" : media);

    private static PathNote note(PathCode code, Object... values) {
        return new PathNote(code, List.of(values));
    }

    private static RoutePlan route(String pattern, String code) {
        return RoutePlan.toQueue(new RouteId(new UUID(7, 1)), code, pattern, new QueueId(new UUID(1, 1)), true);
    }

    private static ScheduleAnswer office(boolean open, Opening.Reason reason, String detail, @Nullable Instant until) {
        return new ScheduleAnswer("office", new Opening(open, reason, detail, null, until), ZONE);
    }

    private WordedStop worded(PathNote note) {
        return words.of(List.of(new PathStop(
                        PathStop.Kind.QUEUE,
                        "support",
                        note(PathCode.NAMED, MEDIA),
                        List.of(note),
                        List.of(),
                        List.of(new PathStop.Branch(note, List.of())))))
                .get(0);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        note(PathCode.UNKNOWN_CODE, "x"),
                        "Nobody knows x, which the dialplan names; the number decides."),
                Arguments.of(
                        note(PathCode.NAMED_BY_DIALPLAN, "x"),
                        "The dialplan names x; the number dialled does not matter."),
                Arguments.of(note(PathCode.EXACT, route("4212", "r3")), "Exactly the number of 4212 (r3)."),
                Arguments.of(note(PathCode.PREFIX, route("421*", "r1")), "The longest prefix is 421* (r1)."),
                Arguments.of(
                        note(PathCode.DEFAULT, "r4"),
                        "No route says anything of this number, so it is the route default (r4)."),
                Arguments.of(
                        note(PathCode.ALSO_FIT, route("421*", "r1"), route("_421X", "r2")),
                        "Would do as well, in this order: 421* (r1), _421X (r2)."),
                Arguments.of(note(PathCode.PRIORITY, 1000), "Gives 1000 points of priority."),
                Arguments.of(
                        note(PathCode.REQUIRES, new Requirement(SkillMatch.ALL, SKILLS)),
                        "Requires slovak 3 and czech 1."),
                Arguments.of(
                        note(PathCode.REQUIRES, new Requirement(SkillMatch.ANY, SKILLS)),
                        "Requires slovak 3 or czech 1."),
                Arguments.of(note(PathCode.ZONE, ZONE), "Reads hours in Europe/Bratislava."),
                Arguments.of(note(PathCode.VIP_CALL), "Counts as a VIP's call."),
                Arguments.of(
                        note(PathCode.SCHEDULE, office(true, Opening.Reason.HOURS, "", FOUR)),
                        "Schedule office: open (HOURS), until 2026-01-05T16:00 in Europe/Bratislava."),
                Arguments.of(
                        note(PathCode.SCHEDULE, office(false, Opening.Reason.HOLIDAY, "Christmas Eve", null)),
                        "Schedule office: closed (HOLIDAY Christmas Eve)."),
                Arguments.of(note(PathCode.ENDS_AS, Outcome.FAILED, "NO_ROUTE"), "The call ends FAILED (NO_ROUTE)."),
                Arguments.of(note(PathCode.GREETS_ONCE, MEDIA), "Says welcome, once."),
                Arguments.of(note(PathCode.GREETS, "sound:hi", 3), "Says sound:hi, up to 3 times."),
                Arguments.of(note(PathCode.SAYS_NOTHING, 2), "Says nothing, up to 2 times."),
                Arguments.of(
                        note(PathCode.ASKS_FOR_DIGITS, 1, 8, DigitsKind.CUSTOMER_NUMBER),
                        "Asks for 1 to 8 digits: CUSTOMER_NUMBER."),
                Arguments.of(note(PathCode.KEY, "1", "It's {0}"), "Key 1: It's {0}"),
                Arguments.of(note(PathCode.OVERFLOW, OverflowCause.MAX_WAIT), "Waited too long"),
                Arguments.of(note(PathCode.LETS_NOBODY_IN, OverflowCause.CLOSED), "Lets nobody in: Closed."),
                Arguments.of(note(PathCode.LOAD, 3, 2, 4), "3 waiting, 2 at work, 4 signed in."),
                Arguments.of(note(PathCode.VIP_CALLER, "Eva"), "The caller is Eva, a VIP."),
                Arguments.of(
                        note(PathCode.AHEAD, 6, 5, 1),
                        "Stands 6 min ahead of the own wait: priority 5, queue weight 1."),
                Arguments.of(
                        note(PathCode.FIRST_ONLY, "Ivan", 30L),
                        "First only Ivan, the agent from last time, for 30 s."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aCodeAndItsValuesAreASentence(PathNote note, String sentence) {
        assertThat(worded(note).notes()).containsExactly(sentence);
    }

    @ParameterizedTest
    @EnumSource(PathCode.class)
    void everyCodeHasItsWords(PathCode code) {
        assertThat(Vocabulary.sentence(code, List.of("a", "b", "c", "d")))
                .isNotBlank()
                .doesNotContain("{")
                .matches(said -> code == PathCode.NAMED || code == PathCode.OVERFLOW || said.contains(" "));
    }

    @Test
    void aPromptIsCalledAsPeopleNamedIt() {
        assertThat(worded(note(PathCode.LETS_IN)).name()).isEqualTo("welcome");
    }
}
