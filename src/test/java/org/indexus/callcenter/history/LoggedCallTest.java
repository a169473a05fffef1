package org.indexus.callcenter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.calls.CallStory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Recording;
import org.junit.jupiter.api.Test;

/** In which queue the log finds a call, at each step of its way, and how many recordings it has. */
class LoggedCallTest {

    private final QueueRef support = new QueueRef(new QueueId(new UUID(3, 1)), "support", "Support");
    private final AgentRef eva = new AgentRef(new AgentId(new UUID(2, 1)), "eva");
    private final AgentRef tom = new AgentRef(new AgentId(new UUID(2, 2)), "tom");
    private final CallStory story = CallStory.caller("0905123456", Instant.parse("2026-12-01T10:00:00Z"));

    @Test
    void inNoneBeforeItIsSentToOne() {
        assertThat(queue()).isNull();
    }

    @Test
    void inTheOneWhoseWelcomeIsPlayed() {
        story.welcomed(support);
        assertThat(queue()).isEqualTo(support);
        story.ended(Outcome.ABANDONED, EndedBy.CALLER);
        assertThat(queue()).as("hung up in the welcome").isEqualTo(support);
    }

    @Test
    void inTheOneWhoseWorkItStaysAfterATransfer() {
        story.queued(support).answered(eva).after(10).transferred(tom);
        assertThat(queue()).as("in Tom's own line").isEqualTo(support);
        story.answered(tom).after(10).ended(Outcome.ANSWERED, EndedBy.CALLER);
        assertThat(queue()).isEqualTo(support);
    }

    /** Of a call whose last one failed, too. */
    @Test
    void itSaysHowManyRecordingsWereStored() {
        CallCard card = story.card();
        assertThat(recorded(card)).isZero();
        for (String name : List.of("first", "second", "failed")) {
            card = card.recordedNext(Recording.WANTED.asked(name).to(Recording.State.PENDING));
        }
        card = card.recorded("first", one -> one.stored(3)).recorded("second", one -> one.stored(4));
        assertThat(recorded(card.recorded("failed", one -> one.to(Recording.State.FAILED))))
                .isEqualTo(2);
    }

    private static long recorded(CallCard card) {
        return new LoggedCall(card, null, List.of()).recorded();
    }

    private QueueRef queue() {
        return new LoggedCall(story.card(), null, List.of()).queue();
    }
}
