package org.indexus.callcenter.history.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.AgentMemory;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.FinalMessage;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.RecordingHistory;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.ServiceTimes;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.jspecify.annotations.Nullable;

/** Facts of every shape from a seeded die; texts are as hostile as callers can make them. */
public final class SampleFacts {

    private static final List<String> TEXTS = List.of(
            "",
            "Ján Kováč",
            "<script>alert('x')</script>",
            "\"quoted\" \\back\\ 'single'",
            "line\nbreak\r\n\ttab",
            "\u0000nul\u0001\u001f\u007f",
            "emoji 😀👩‍👩‍👧 flag 🇸🇰",
            "half \ud83d pair \ude00",
            "\u2028\u2029\ufeff\uffff",
            "{\"json\":[null]}",
            "x".repeat(500),
            "'; DROP TABLE calls; --");

    private final Random die;
    private final boolean storable;

    /** @param storable whether PostgreSQL would give back exactly the same: no NUL, no half pairs, no nanoseconds */
    public SampleFacts(long seed, boolean storable) {
        this.die = new Random(seed);
        this.storable = storable;
    }

    public CallFact callFact(CallCard card) {
        return new CallFact(card, card.seq(), instant(), pick(CallFactType.values()), maybe(this::agent), text());
    }

    public CallCard card(CallId id, long seq) {
        int stays = die.nextInt(3);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < stays; i++) {
            visits.add(
                    i < stays - 1 || die.nextBoolean()
                            ? new Visit(
                                    queue(),
                                    instant(),
                                    instant(),
                                    pick(Outcome.values()),
                                    maybe(this::agent),
                                    maybe(this::duration))
                            : new Visit(queue(), instant(), null, null, null, maybe(this::duration)));
        }
        CallStage stage = pick(CallStage.values());
        return new CallCard(
                id,
                new Origin(
                        new ChannelRef(new ConnectionId(uuid()), text()),
                        text(),
                        text(),
                        text(),
                        instant(),
                        die.nextBoolean()),
                seq,
                stage.phase(),
                stage,
                instant(),
                maybe(() -> new Customer(
                        new CustomerId(uuid()),
                        text(),
                        die.nextBoolean(),
                        maybe(() -> new AgentId(uuid())),
                        maybe(this::instant))),
                journey(),
                maybe(() -> new Place(queue(), instant(), die.nextLong(), die.nextInt())),
                visits,
                die.nextInt(100),
                maybe(() -> new Service(
                        agent(),
                        text(),
                        maybe(this::text),
                        maybe(this::queue),
                        new ServiceTimes(instant(), maybe(this::instant), duration(), duration(), maybe(this::instant)),
                        die.nextBoolean(),
                        die.nextBoolean(),
                        maybe(this::handover),
                        maybe(() -> guest(id)))),
                recording(),
                new RecordingHistory(
                        IntStream.range(0, die.nextInt(3))
                                .mapToObj(each -> recording())
                                .toList(),
                        die.nextBoolean()),
                maybe(() -> new Ending(instant(), pick(Outcome.values()), pick(EndedBy.values()), maybe(this::text))),
                maybe(this::duration));
    }

    private Recording recording() {
        return new Recording(
                pick(Recording.State.values()),
                maybe(this::text),
                die.nextInt(10_000),
                die.nextBoolean(),
                maybe(this::agent),
                maybe(this::instant),
                die.nextBoolean());
    }

    public AgentFact agentFact(AgentId id, long seq) {
        return new AgentFact(
                new AgentRef(id, text()),
                seq,
                instant(),
                new AgentStatus(
                        pick(DutyStatus.values()),
                        maybe(this::text),
                        instant(),
                        maybe(this::instant),
                        maybe(() -> new CallId(uuid())),
                        maybe(() -> new NextStatus(pick(DutyStatus.values()), maybe(this::text))),
                        maybe(() -> new WrapUpPlan(pick(WrapUpMode.values()), duration()))),
                new AgentMemory(die.nextInt(5), duration()),
                maybe(this::text));
    }

    public QueueCursorMoved cursor(QueueId queue) {
        return new QueueCursorMoved(queue, die.nextLong(), instant());
    }

    public UUID uuid() {
        return new UUID(die.nextLong(), die.nextLong());
    }

    public AgentRef agent() {
        return new AgentRef(new AgentId(uuid()), text());
    }

    public QueueRef queue() {
        return new QueueRef(new QueueId(uuid()), text(), text());
    }

    private Journey journey() {
        return new Journey(
                die.nextLong(),
                maybe(this::text),
                new CallAttributes(
                        die.nextInt(),
                        die.nextBoolean()
                                ? Requirement.NONE
                                : new Requirement(SkillMatch.ANY, List.of(new SkillNeed("slovak", 3))),
                        maybe(() -> "sk"),
                        maybe(() -> ZoneId.of("Europe/Bratislava")),
                        die.nextBoolean()),
                maybe(() -> new Destination(pick(DestinationType.values()), uuid(), die.nextBoolean(), text(), text())),
                maybe(() -> new MenuId(uuid())),
                List.of(new MenuId(uuid())),
                List.of(),
                List.of(new Journey.Chosen(text(), "#", text())),
                maybe(this::text),
                die.nextInt(100),
                maybe(() -> new FinalMessage(text(), pick(Outcome.values()), text())),
                List.of(segment()),
                maybe(this::handover));
    }

    private Handover handover() {
        return new Handover(
                agent(),
                text(),
                maybe(() -> new QueueId(uuid())),
                maybe(() -> new Place(queue(), instant(), die.nextLong(), die.nextInt())),
                die.nextBoolean());
    }

    private Segment segment() {
        return new Segment(
                agent(),
                maybe(this::queue),
                instant(),
                instant(),
                instant(),
                duration(),
                duration(),
                duration(),
                maybe(this::duration),
                pick(SegmentEnd.values()),
                maybe(this::target));
    }

    private TransferTarget target() {
        return new TransferTarget(pick(TransferTarget.Type.values()), text());
    }

    private Guest guest(CallId call) {
        AgentRef agent = agent();
        return new Guest(
                text(),
                maybe(() -> agent),
                target(),
                maybe(() -> new Offer(
                        new OfferId(uuid()),
                        call,
                        agent,
                        die.nextInt(100),
                        pick(ConnectMode.values()),
                        instant(),
                        instant(),
                        maybe(this::text))),
                pick(Guest.Stand.values()),
                maybe(this::text),
                maybe(this::text),
                instant(),
                maybe(this::instant),
                maybe(this::instant),
                maybe(this::instant),
                die.nextBoolean());
    }

    private Instant instant() {
        Instant second = Instant.ofEpochSecond(1_700_000_000L + die.nextInt(100_000_000));
        return second.plusNanos(storable ? die.nextInt(1_000_000) * 1_000L : die.nextInt(1_000_000_000));
    }

    private Duration duration() {
        return storable ? Duration.ofMillis(die.nextInt(10_000_000)) : Duration.ofNanos(die.nextLong() >>> 8);
    }

    private String text() {
        String text = TEXTS.get(die.nextInt(TEXTS.size()));
        return storable ? Binder.storable(text) : text;
    }

    private <T> T pick(T[] all) {
        return all[die.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> some) {
        return die.nextInt(3) == 0 ? null : some.get();
    }
}
