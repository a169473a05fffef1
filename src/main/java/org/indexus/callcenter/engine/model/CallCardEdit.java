package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card in the making: as another one, apart from what is set. Used at once and thrown away. */
final class CallCardEdit {

    private final CallCard card;
    private long seq;
    private CallPhase phase;
    private CallStage stage;
    private Instant phaseSince;
    private @Nullable Customer customer;
    private Journey journey;
    private @Nullable Place place;
    private List<Visit> visits;
    private int attempts;
    private @Nullable Service service;
    private Recording recording;
    private RecordingHistory recordingHistory;
    private @Nullable Ending ending;
    private @Nullable Duration wrapUp;

    private CallCardEdit(CallCard card) {
        this.card = card;
        seq = card.seq();
        phase = card.phase();
        stage = card.stage();
        phaseSince = card.phaseSince();
        customer = card.customer();
        journey = card.journey();
        place = card.place();
        visits = card.visits();
        attempts = card.attempts();
        service = card.service();
        recording = card.recording();
        recordingHistory = card.recordingHistory();
        ending = card.ending();
        wrapUp = card.wrapUp();
    }

    static CallCardEdit of(CallCard card) {
        return new CallCardEdit(card);
    }

    CallCard done() {
        return new CallCard(
                card.id(),
                card.origin(),
                seq,
                phase,
                stage,
                phaseSince,
                customer,
                journey,
                place,
                visits,
                attempts,
                service,
                recording,
                recordingHistory,
                ending,
                wrapUp);
    }

    CallCardEdit phase(CallPhase next, Instant since) {
        phase = next;
        stage = CallStage.of(next);
        phaseSince = since;
        return this;
    }

    CallCardEdit stage(CallStage next) {
        stage = next;
        return this;
    }

    CallCardEdit seq(long next) {
        seq = next;
        return this;
    }

    CallCardEdit customer(@Nullable Customer next) {
        customer = next;
        return this;
    }

    CallCardEdit journey(Journey next) {
        journey = next;
        return this;
    }

    CallCardEdit place(@Nullable Place next) {
        place = next;
        return this;
    }

    CallCardEdit visits(List<Visit> next) {
        visits = next;
        return this;
    }

    CallCardEdit attempts(int next) {
        attempts = next;
        return this;
    }

    CallCardEdit service(@Nullable Service next) {
        service = next;
        return this;
    }

    CallCardEdit recording(Recording next) {
        recording = next;
        return this;
    }

    CallCardEdit recordingHistory(RecordingHistory next) {
        recordingHistory = next;
        return this;
    }

    CallCardEdit ending(@Nullable Ending next) {
        ending = next;
        return this;
    }

    CallCardEdit wrapUp(@Nullable Duration next) {
        wrapUp = next;
        return this;
    }
}
