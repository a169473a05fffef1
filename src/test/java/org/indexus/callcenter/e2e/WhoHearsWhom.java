package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lets the parties of a call speak in turn, each time another tune, and knows at the end whether somebody heard what was not meant for them. */
final class WhoHearsWhom {

    private static final AtomicInteger TUNES = new AtomicInteger(200);

    /** What a silent line does not reach, and soft music does. */
    private static final double LOUD = 200;

    private static final int MOST_TIMES = 3;
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(6);

    private final Story story;
    private final List<Said> said = new ArrayList<>();
    private final Set<Party> everybody = new LinkedHashSet<>();

    private record Said(Party by, Sound words, List<Party> heardBy) {}

    WhoHearsWhom(Story story) {
        this.story = story;
    }

    /** Until they, and nobody else, are in one bridge. */
    void awaitTogether(Party... parties) {
        Set<String> wanted = Stream.of(parties).map(Party::channel).collect(Collectors.toSet());
        Eventually.is(List.of(parties) + " in one bridge", this::bridges, bridges -> bridges.contains(wanted));
    }

    private List<Set<String>> bridges() {
        return story.ari().list("/bridges").getValuesAs(JsonObject.class).stream()
                .map(bridge -> bridge.getJsonArray("channels").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Two talk, both at the same time: each hears the other. */
    void talk(Party one, Party other) {
        awaitTogether(one, other);
        Sound words = says(one, List.of(other));
        speaks(other, one);
        awaitHeard(words, one, other);
    }

    /** All of them talk: each is heard by all others. */
    void allTalk(Party... parties) {
        awaitTogether(parties);
        for (Party one : parties) {
            speaks(one, Stream.of(parties).filter(other -> !other.equals(one)).toArray(Party[]::new));
        }
    }

    /** Until all of them have heard it; returns what was said. */
    Sound speaks(Party one, Party... listeners) {
        Sound words = says(one, List.of(listeners));
        for (Party listener : listeners) {
            awaitHeard(words, one, listener);
        }
        return words;
    }

    /** As people do, whoever was not understood says it again: on a machine without time for its telephones packets are lost. */
    private static void awaitHeard(Sound words, Party speaker, Party listener) {
        CarrierCall ear = listener.phone();
        for (int times = 1; times < MOST_TIMES; times++) {
            if (ear.hears(words, BEFORE_ASKING_AGAIN)) {
                return;
            }
            speaker.phone().say(words);
        }
        ear.awaitHearing(words);
    }

    /** Into a telephone that nobody should hear now; returns at once. */
    void speaksToNobody(Party one) {
        says(one, List.of());
    }

    private Sound says(Party one, List<Party> heardBy) {
        Sound words = Tones.melody(TUNES.incrementAndGet(), 1.2);
        // the first moment may fall into the move from bridge to bridge
        one.phone().say(Tones.silence(0.3).then(words));
        said.add(new Said(one, words, heardBy));
        everybody.add(one);
        everybody.addAll(heardBy);
        return words;
    }

    /** Until this one hears something from now on; voices are known, so it is music. */
    void awaitMusic(Party one) {
        double now = one.phone().hearing().recording().seconds();
        Eventually.is(
                one + " hears music",
                () -> loudness(one.phone().hearing().recording().after(now)),
                loud -> loud > LOUD);
    }

    private static double loudness(Sound heard) {
        short[] samples = heard.samples();
        double squares = IntStream.range(0, samples.length)
                .mapToDouble(i -> (double) samples[i] * samples[i])
                .sum();
        return samples.length < Sound.RATE ? 0 : Math.sqrt(squares / samples.length);
    }

    /** Everybody was heard by those they spoke to, and by nobody else; at the end of the call. */
    void nothingElseWasHeard() {
        for (Party ear : everybody) {
            Hearing heard = ear.phone().hearing();
            for (Said one : said) {
                if (!one.by().equals(ear) && !one.heardBy().contains(ear)) {
                    assertThat(heard.best(one.words()).isSure())
                            .as(ear + " heard what " + one.by() + " said to " + one.heardBy())
                            .isFalse();
                }
            }
        }
    }
}
