package org.indexus.callcenter.engine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legs of a call as data: who is there and what each is doing, and the agents who have left. */
public final class Participants {

    private Participants() {}

    /** The caller first, then who left, then who serves, then who was asked to join. */
    public static List<Participant> of(CallCard card) {
        List<Participant> all = new ArrayList<>();
        Ending ending = card.ending();
        Instant gone = ending == null ? null : ending.at();
        all.add(caller(card, gone));
        for (Segment segment : card.journey().segments()) {
            all.add(new Participant(
                    segment.agent().id().toString(),
                    ParticipantKind.AGENT,
                    segment.agent(),
                    null,
                    segment.agent().username(),
                    ParticipantState.LEFT,
                    false,
                    segment.endedAt(),
                    segment.endedAt()));
        }
        Service service = card.service();
        if (service != null) {
            all.add(server(card, service, gone));
            if (service.guest() != null) {
                all.add(guest(service.guest(), gone));
            }
        }
        return all;
    }

    private static Participant caller(CallCard card, @Nullable Instant gone) {
        boolean held = card.phase() == CallPhase.HELD
                || (card.service() != null && card.service().onHold());
        ParticipantState state = held ? ParticipantState.ON_HOLD : ParticipantState.CONNECTED;
        return new Participant(
                card.channel(),
                ParticipantKind.CALLER,
                null,
                card.origin().number(),
                card.customer() == null ? card.origin().name() : card.customer().name(),
                gone == null ? state : ParticipantState.LEFT,
                false,
                gone == null ? card.origin().arrivedAt() : gone,
                gone);
    }

    private static Participant server(CallCard card, Service service, @Nullable Instant gone) {
        boolean outside = service.handedOver();
        String number = outside ? numberOutside(card) : null;
        Instant answered = service.answeredAt();
        ParticipantState state = answered == null ? ParticipantState.DIALLING : ParticipantState.CONNECTED;
        boolean consults = card.phase() == CallPhase.CONSULTING && service.onHold();
        Instant since = answered == null ? service.times().askedAt() : answered;
        return new Participant(
                service.leg(),
                outside ? ParticipantKind.EXTERNAL : ParticipantKind.AGENT,
                outside ? null : service.agent(),
                number,
                outside ? number == null ? "" : number : service.agent().username(),
                gone != null ? ParticipantState.LEFT : consults ? ParticipantState.CONSULTING : state,
                service.muted(),
                gone == null ? since : gone,
                gone);
    }

    /** Whom the last agent sent the caller to; {@code null} when a phone did so by itself. */
    private static @Nullable String numberOutside(CallCard card) {
        List<Segment> segments = card.journey().segments();
        TransferTarget target =
                segments.isEmpty() ? null : segments.get(segments.size() - 1).transferredTo();
        return target == null ? null : target.ref();
    }

    private static Participant guest(Guest guest, @Nullable Instant gone) {
        ParticipantState state =
                switch (guest.stand()) {
                    case ASKED, RINGING -> ParticipantState.RINGING;
                    case DIALLING, ANSWERED -> ParticipantState.DIALLING;
                    case LOST -> ParticipantState.LEFT;
                    case CONSULTING -> ParticipantState.CONSULTING;
                    case ON_HOLD -> ParticipantState.ON_HOLD;
                    case CONFERENCE -> ParticipantState.CONNECTED;
                };
        Instant joined = guest.joinedAt() == null ? guest.answeredAt() : guest.joinedAt();
        Instant since = joined == null ? guest.askedAt() : joined;
        boolean outside = guest.agent() == null;
        return new Participant(
                guest.leg(),
                outside ? ParticipantKind.EXTERNAL : ParticipantKind.AGENT,
                guest.agent(),
                outside ? guest.target().ref() : null,
                outside ? guest.target().ref() : guest.agent().username(),
                gone == null ? state : ParticipantState.LEFT,
                guest.muted(),
                gone == null ? since : gone,
                gone);
    }
}
