package org.indexus.callcenter.history.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.history.rows.SampleFacts;
import org.junit.jupiter.api.Test;

class FactJsonTest {

    private static final int ROUNDS = 2000;

    @Test
    void everyFactComesBackExactlyAsItWasWhateverCallersCallThemselves() {
        SampleFacts sample = new SampleFacts(42, false);
        for (int i = 0; i < ROUNDS; i++) {
            comesBack(sample.callFact(sample.card(new CallId(sample.uuid()), i)));
            comesBack(sample.agentFact(new AgentId(sample.uuid()), i));
            comesBack(sample.cursor(new QueueId(sample.uuid())));
        }
    }

    @Test
    void aFieldThatAnOlderFileLacksIsEmpty() {
        Noted read = FactJson.read("{\"epoch\":3,\"fact\":{\"is\":\"QueueCursorMoved\"}}");

        assertThat(read.epoch()).isEqualTo(3);
        assertThat(read.fact()).hasAllNullFieldsOrPropertiesExcept("memberOrder");
    }

    private static void comesBack(Fact fact) {
        Noted noted = new Noted(fact.hashCode(), fact);
        String line = FactJson.write(noted);

        assertThat(line).matches("\\p{ASCII}+").doesNotContain("\n", "\r");
        assertThat(FactJson.read(line)).isEqualTo(noted);
    }
}
