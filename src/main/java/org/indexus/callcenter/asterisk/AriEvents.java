package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CallerReturned;
import org.indexus.callcenter.engine.event.call.KeyPressed;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Translates what one Asterisk server says into events of the engine. Who a channel is, is told by its name alone (ours begin
 * with {@code ix-}), never by arguments; whoever is not ours and not a stand-in after a transfer is a caller.
 */
final class AriEvents {

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 255;

    /** The extension of a call for which no number was dialled. */
    private static final String NO_NUMBER = "s";

    /** Q.850: redirected to a new destination; told of a forwarded phone whatever the version tells. */
    private static final int FORWARDED = 23;

    private static final Pattern KEY = Pattern.compile("[0-9*#]");

    /** Up to a day. */
    private static final Pattern WHOLE_SECONDS = Pattern.compile("[0-9]{1,5}");

    private final ConnectionId connection;
    private final ChannelAliases roles;
    private final ServerClock clock;
    private boolean stopping;

    AriEvents(ConnectionId connection, ChannelAliases roles, ServerClock clock) {
        this.connection = connection;
        this.roles = roles;
        this.clock = clock;
    }

    Optional<Event> translate(AriMessage message) {
        return message.translate(this);
    }

    /** A caller whom we find after a reconnect, as if the channel arrived now. */
    CallArrived found(Channel channel) {
        return arrived(channel, firstArgument(channel.appData()), clock.ours(channel.created()));
    }

    Optional<Event> on(AriMessage.StasisStart start) {
        String id = start.channel().id();
        if (start.replaced() != null) {
            return replaced(start.replaced(), start.channel());
        }
        if (ChannelAliases.isTestPlayer(id) || Offspring.is(start)) {
            return Optional.empty();
        }
        if (roles.isLeg(id)) {
            return Optional.of(new LegAnswered(ref(id)));
        }
        String code = start.args().isEmpty() ? null : start.args().get(0);
        return Optional.of(arrived(start.channel(), code, since(start)));
    }

    /**
     * The time of the call, however long the dialplan held the caller and we were frozen: callers whom it holds come back in no
     * order. A dialplan that did something else with the caller before says for how many seconds the caller has waited, as the
     * second argument of Stasis.
     */
    private Instant since(AriMessage.StasisStart start) {
        String seconds = start.args().size() > 1 ? start.args().get(1) : "";
        return WHOLE_SECONDS.matcher(seconds).matches()
                ? clock.now().minusSeconds(Long.parseLong(seconds))
                : clock.ours(start.channel().created());
    }

    /** A caller who was away for a moment, under the name by which the floor knows it. */
    CallerReturned returned(AriMessage.StasisStart start) {
        Channel channel = start.channel();
        String code = start.args().isEmpty() ? null : start.args().get(0);
        return new CallerReturned(arrived(channel.named(roles.caller(channel.id())), code, clock.now()));
    }

    /** The far half of a transfer that leads back to us. */
    TransferArrived arrived(String standIn, AriMessage.StasisStart far) {
        String code = far.args().isEmpty() ? null : far.args().get(0);
        return new TransferArrived(ref(standIn), arrived(far.channel(), code, clock.now()));
    }

    /** As {@link #arrived(String, AriMessage.StasisStart)}, for one that is found. */
    TransferArrived found(String standIn, Channel far) {
        return new TransferArrived(ref(standIn), found(far));
    }

    /** Whether the channel took the place of an agent's leg. */
    boolean isStandIn(String channel) {
        return roles.isLeg(channel) && !Names.isLeg(channel);
    }

    /** Whether the channel is a caller's, and not one whose place another took. */
    boolean isCaller(String channel) {
        return !roles.isLeg(channel) && !roles.isReplaced(channel) && !ChannelAliases.isTestPlayer(channel);
    }

    /** From the first hang-up of this kind on, all that ends does so because Asterisk is being stopped. */
    void on(AriMessage.ChannelHangupRequest request) {
        stopping |= request.isShutdown();
    }

    Optional<Event> on(AriMessage.StasisEnd end) {
        String id = end.channel();
        if (roles.isReplaced(id) || ChannelAliases.isTestPlayer(id)) {
            return Optional.empty();
        }
        if (roles.isLeg(id)) {
            return roles.endsFirst(id)
                    ? Optional.of(new LegEnded(ref(id), stopping ? LegEnded.ASTERISK_STOPPED : 0))
                    : Optional.empty();
        }
        String caller = roles.caller(id);
        roles.forget(id);
        return Optional.of(new CallerHungUp(ref(caller), stopping ? CallerHungUp.ASTERISK_STOPPED : ""));
    }

    /** Only of channels that we made; of a leg that never answered it is the only sign, and the cause says why. */
    Optional<Event> on(AriMessage.ChannelDestroyed destroyed) {
        String id = destroyed.channel();
        if (!roles.isLeg(id) || roles.isReplaced(id) || !roles.endsLast(id)) {
            return Optional.empty();
        }
        return Optional.of(new LegEnded(ref(id), roles.wasForwarded(id) ? FORWARDED : destroyed.cause()));
    }

    void on(AriMessage.Forwarded phone) {
        if (Names.isLeg(phone.peer())) {
            roles.forward(phone.peer());
        }
    }

    Optional<Event> on(AriMessage.ChannelStateChange change) {
        String id = change.channel().id();
        if (change.channel().isUp() && isStandIn(id)) {
            return Optional.of(new LegAnswered(ref(id)));
        }
        return change.channel().isRinging() && Names.isLeg(id)
                ? Optional.of(new LegRinging(ref(id)))
                : Optional.empty();
    }

    /** Of callers and agents alike; what is no key of a telephone (A-D, a flash) is left out. */
    Optional<Event> on(AriMessage.ChannelDtmfReceived received) {
        return KEY.matcher(received.digit()).matches()
                ? Optional.of(new KeyPressed(ref(roles.caller(received.channel())), received.digit()))
                : Optional.empty();
    }

    Optional<Event> on(AriMessage.ChannelHold hold) {
        return Optional.of(new PhoneHeld(ref(roles.caller(hold.channel()))));
    }

    Optional<Event> on(AriMessage.ChannelUnhold unhold) {
        return Optional.of(new PhoneUnheld(ref(roles.caller(unhold.channel()))));
    }

    Optional<Event> on(AriMessage.PlaybackFinished finished) {
        return Names.callOf(finished.playback())
                .map(call -> new PlaybackEnded(call, finished.playback(), finished.failed()));
    }

    Optional<Event> on(AriMessage.RecordingFinished finished) {
        return Names.callOf(finished.name())
                .map(call -> new RecordingFinished(call, finished.name(), finished.seconds()));
    }

    Optional<Event> on(AriMessage.RecordingFailed failed) {
        return Names.callOf(failed.name()).map(call -> new RecordingFailed(call, failed.name(), failed.cause()));
    }

    private Optional<Event> replaced(String old, Channel channel) {
        String present = channel.id();
        boolean leg = roles.isLeg(old);
        roles.replace(old, present);
        // a caller whom the trunk transferred stays the same caller: the floor knows the call by the first channel
        return leg ? Optional.of(new LegReplaced(ref(old), present, isAnswered(channel))) : Optional.empty();
    }

    /** After a consultation (an attended transfer) both halves have long been answered. */
    private static boolean isAnswered(Channel standIn) {
        return standIn.isUp() || standIn.channelName().startsWith("Local/_attended@");
    }

    private CallArrived arrived(Channel channel, @Nullable String code, Instant at) {
        Origin origin = new Origin(
                ref(channel.id()),
                channel.exten().equals(NO_NUMBER) ? "" : Text.clean(channel.exten(), LONGEST_NUMBER),
                Text.clean(channel.number(), LONGEST_NUMBER),
                Text.clean(channel.name(), LONGEST_NAME),
                at,
                channel.id().startsWith(Names.TEST_PREFIX));
        String argument = code == null ? "" : Text.clean(code, LONGEST_NUMBER);
        return new CallArrived(callId(channel), origin, argument.isEmpty() ? null : argument, channel.isUp());
    }

    /** The same channel gives the same call at each look, also after a restart of ours. */
    private CallId callId(Channel channel) {
        Instant created = channel.created();
        String arrival = connection + "|" + channel.id() + "|" + (created == null ? "" : created.toEpochMilli());
        return new CallId(UUID.nameUUIDFromBytes(arrival.getBytes(UTF_8)));
    }

    private ChannelRef ref(String channel) {
        return new ChannelRef(connection, channel);
    }

    /** {@code indexus-inbound,support} was the dialplan's call of Stasis. */
    static @Nullable String firstArgument(String appData) {
        String[] parts = appData.split(",", 3);
        return parts.length > 1 ? parts[1] : null;
    }
}
