package org.indexus.callcenter.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallDirection;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.LoggedCall.Written;
import org.indexus.callcenter.history.TimelineEntry;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** A call on the wire. Seconds of what is still going on count up to the moment of the answer. */
@Schema(name = "Call", example = CallJson.EXAMPLE)
public record CallJson(
        UUID id,
        CallDirection direction,
        UUID connection,
        String channelId,
        String dialled,
        CallerJson caller,
        @Nullable NamedJson customer,
        @Nullable QueueJson queue,
        @Nullable AgentJson agent,
        CallPhase state,
        Instant arrivedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        long waitedSeconds,
        long talkedSeconds,
        long heldSeconds,
        long wrapUpSeconds,
        @Nullable Outcome outcome,
        @Nullable EndedBy endedBy,
        @Nullable String cause,
        boolean test,
        @Nullable String disposition,
        @Nullable String notes,
        RecordingJson recording,
        List<VisitJson> visits,

        @Schema(description = "null in lists, unless they are asked for with expand=timeline") @Nullable
        List<EntryJson> timeline,

        @Schema(description = "Code of the last DID route that sent the call on; null: none did") @Nullable
        String route,

        @Schema(description = "In which the caller was spoken to; null: nothing chose one", example = "sk") @Nullable
        String language,

        @Schema(description = "Keys of IVR menus that meant something, in their order")
        List<KeyJson> keys,

        @Schema(description = "What the caller typed when asked for digits; null: nothing") @Nullable
        String digits,

        @Schema(description = "Who takes part, or took part: the caller first")
        List<ParticipantJson> participants,

        @Schema(description = "One for each agent who was connected, in the order in which they were asked")
        List<SegmentJson> segments,

        @Schema(description = "Each file, the first one first; recording above is the last one")
        List<RecordedFileJson> recordings) {

    static final String EXAMPLE = """
            {"id":"0d1f6a0e-5d0b-4a51-8f0e-6f9f2f1c9a10","direction":"INBOUND",
            "connection":"7c9e6679-7425-40de-944b-e07fc1f90ae7","channelId":"1763892000.12","dialled":"100",
            "caller":{"number":"0905123456","e164":"+421905123456","name":"Ján Kováč"},
            "customer":{"id":"3f333df6-90a4-4fda-8dd3-9485d27cee36","name":"Ján Kováč"},
            "queue":{"id":"9b2c8f6e-2f7e-4a55-9a34-1f1d6b1f2c3d","code":"support","name":"Slovakia - Support"},
            "agent":{"id":"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55","username":"agent1"},"state":"ENDED",
            "arrivedAt":"2026-11-23T10:00:00Z","queuedAt":"2026-11-23T10:00:00.120Z",
            "answeredAt":"2026-11-23T10:00:08Z","endedAt":"2026-11-23T10:02:10Z","waitedSeconds":7,"talkedSeconds":122,
            "heldSeconds":0,"wrapUpSeconds":21,"outcome":"ANSWERED","endedBy":"CALLER","cause":null,"test":false,
            "disposition":"SOLVED","notes":"Invoice sent again.","recording":{"state":"STORED","seconds":121,"paused":false},
            "visits":[{"queue":{"id":"9b2c8f6e-2f7e-4a55-9a34-1f1d6b1f2c3d","code":"support",
            "name":"Slovakia - Support"},"enteredAt":"2026-11-23T10:00:00.120Z","leftAt":"2026-11-23T10:00:08Z",
            "outcome":"ANSWERED","agent":{"id":"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55","username":"agent1"},"forecastSeconds":10}],
            "timeline":[{"seq":1,"at":"2026-11-23T10:00:00Z","type":"ARRIVED","agent":null,"queue":null,"detail":""}],
            "route":"did-100","language":"sk","keys":[{"menu":"main","key":"1","label":"Support"}],"digits":"1234",
            "participants":[{"id":"1763892000.12","type":"CALLER","agent":null,"number":"0905123456","name":"Ján Kováč",
            "state":"LEFT","muted":false,"since":"2026-11-23T10:02:10Z","leftAt":"2026-11-23T10:02:10Z"}],
            "segments":[{"seq":1,"agent":{"id":"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55","username":"agent1"},
            "queue":{"id":"9b2c8f6e-2f7e-4a55-9a34-1f1d6b1f2c3d","code":"support","name":"Slovakia - Support"},
            "startedAt":"2026-11-23T10:00:03Z","answeredAt":"2026-11-23T10:00:08Z","endedAt":"2026-11-23T10:02:10Z",
            "ringSeconds":5,"talkedSeconds":122,"heldSeconds":0,"consultSeconds":0,"wrapUpSeconds":21,
            "outcome":"COMPLETED","transferredTo":null,"disposition":"SOLVED","notes":"Invoice sent again."}],
            "recordings":[{"seq":1,"agent":{"id":"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55","username":"agent1"},"state":"STORED",
            "seconds":121,"startedAt":"2026-11-23T10:00:08.2Z","onDemand":false}]}""";

    /** Who called. {@code e164} is {@code null} when the number is no phone number. */
    @Schema(name = "Caller")
    public record CallerJson(String number, @Nullable String e164, String name) {

        public static CallerJson of(Origin origin, PhoneNumbers numbers) {
            return new CallerJson(origin.number(), numbers.e164(origin.number()).orElse(null), origin.name());
        }
    }

    /** A customer by id and name. */
    @Schema(name = "CallCustomer")
    public record NamedJson(UUID id, String name) {

        static @Nullable NamedJson of(@Nullable Customer customer) {
            return customer == null ? null : new NamedJson(customer.id().value(), customer.name());
        }
    }

    /** A queue as it was called then. */
    @Schema(name = "CallQueue")
    public record QueueJson(UUID id, String code, String name) {

        public static @Nullable QueueJson of(@Nullable QueueRef queue) {
            return queue == null ? null : new QueueJson(queue.id().value(), queue.code(), queue.name());
        }
    }

    /** An agent as he was called then. */
    @Schema(name = "CallAgent")
    public record AgentJson(UUID id, String username) {

        public static @Nullable AgentJson of(@Nullable AgentRef agent) {
            return agent == null ? null : new AgentJson(agent.id().value(), agent.username());
        }
    }

    /** How far the recording is. */
    @Schema(name = "CallRecording")
    public record RecordingJson(Recording.State state, int seconds, boolean paused) {}

    /** One stay in one queue. */
    @Schema(name = "CallVisit")
    public record VisitJson(
            @Nullable QueueJson queue,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Outcome outcome,
            @Nullable AgentJson agent,

            @Schema(description = "The wait that was expected when it began; null where there was no basis for one")
            @Nullable
            Long forecastSeconds) {}

    /** A key that the caller pressed, and what it meant. */
    @Schema(name = "CallKey", example = "{\"menu\":\"main\",\"key\":\"1\",\"label\":\"Support\"}")
    public record KeyJson(String menu, String key, String label) {

        static List<KeyJson> of(Journey journey) {
            return journey.chosen().stream()
                    .map(chosen -> new KeyJson(chosen.menu(), chosen.key(), chosen.label()))
                    .toList();
        }
    }

    /** An entry of the timeline. */
    @Schema(name = "CallTimelineEntry")
    public record EntryJson(
            long seq,
            Instant at,
            CallFactType type,
            @Nullable AgentJson agent,
            @Nullable QueueJson queue,
            String detail) {

        static EntryJson of(TimelineEntry entry) {
            return new EntryJson(
                    entry.seq(),
                    micros(entry.at()),
                    entry.type(),
                    AgentJson.of(entry.agent()),
                    QueueJson.of(entry.queue()),
                    entry.detail());
        }
    }

    static CallJson of(LoggedCall call, Instant now, PhoneNumbers numbers) {
        CallCard card = call.card();
        Origin origin = card.origin();
        Ending ending = card.ending();
        Written written = call.written();
        return new CallJson(
                card.id().value(),
                origin.direction(),
                card.connection().value(),
                card.channel(),
                origin.dialled(),
                CallerJson.of(origin, numbers),
                NamedJson.of(card.customer()),
                QueueJson.of(call.queue()),
                AgentJson.of(card.lastAgent()),
                card.phase(),
                micros(origin.arrivedAt()),
                micros(call.queuedAt()),
                micros(call.answeredAt()),
                ending == null ? null : micros(ending.at()),
                call.waited(now).toSeconds(),
                call.talked(now).toSeconds(),
                call.held(now).toSeconds(),
                seconds(call.wrappedUp()),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.cause(),
                origin.test(),
                written == null ? null : written.disposition(),
                written == null ? null : written.notes(),
                new RecordingJson(
                        card.recording().shown(),
                        card.recording().seconds(),
                        card.recording().paused()),
                visits(card),
                timeline(call.timeline()),
                card.journey().route(),
                card.journey().gifts().language(),
                KeyJson.of(card.journey()),
                card.journey().digits(),
                ParticipantJson.of(card),
                SegmentJson.of(call, now),
                RecordedFileJson.of(card));
    }

    /** As the database keeps it, so that a moment reads the same before and after its row is there. */
    static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static long seconds(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toSeconds();
    }

    private static @Nullable List<EntryJson> timeline(@Nullable List<TimelineEntry> entries) {
        return entries == null ? null : entries.stream().map(EntryJson::of).toList();
    }

    private static List<VisitJson> visits(CallCard card) {
        return card.visits().stream()
                .map(visit -> new VisitJson(
                        QueueJson.of(visit.queue()),
                        micros(visit.enteredAt()),
                        micros(visit.leftAt()),
                        visit.outcome(),
                        AgentJson.of(visit.agent()),
                        visit.forecast() == null ? null : visit.forecast().toSeconds()))
                .toList();
    }
}
