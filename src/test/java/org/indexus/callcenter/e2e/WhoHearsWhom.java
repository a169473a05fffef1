package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the parties of a call speak in turn, each time another tune, and knows at the end whether somebody heard what was not meant for them. */
final class WhoHearsWhom {

    private static final AtomicInteger TUNES = new AtomicInteger(200);

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

    /** Two talk: each hears the other. */
    void talk(Party one, Party other) {
        awaitTogether(one, other);
        speaks(one, other);
        speaks(other, one);
    }

    void speaks(Party one, Party... listeners) {
        Sound words = says(one, List.of(listeners));
        for (Party listener : listeners) {
            listener.phone().awaitHearing(words);
        }
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
