package org.indexus.callcenter.asterisk;

import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.engine.event.Event;
import org.jspecify.annotations.Nullable;

/** What Asterisk says on the event socket, as far as we listen; everything else is dropped when it is read. */
sealed interface AriMessage {

    /** The engine's event, if it is one. */
    Optional<Event> translate(AriEvents events);

    /** A channel entered our application. {@code replaced} is the channel whose place it takes after a transfer (REFER). */
    record StasisStart(
            Channel channel, List<String> args, @Nullable String replaced) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    /** A channel left our application. For a caller's channel it is the only sign of its end. */
    record StasisEnd(String channel) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    /**
     * Somebody hangs this channel up; its end follows.
     *
     * @param reason of our own Asterisk's doing: the flag of its soft hang-up; of a BYE, on 13 to 18, the cause of Q.850
     */
    record ChannelHangupRequest(String channel, int reason) implements AriMessage {

        /** Asterisk's flag for a hang-up because it is being stopped; as a cause of Q.850 no telephone sends it. */
        private static final int SHUTDOWN = 4;

        boolean isShutdown() {
            return reason == SHUTDOWN;
        }

        @Override
        public Optional<Event> translate(AriEvents events) {
            events.on(this);
            return Optional.empty();
        }
    }

    /** A channel that we originated is gone, perhaps before it ever came into our application. */
    record ChannelDestroyed(String channel, int cause) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    /**
     * A phone that is being called sends the call elsewhere (SIP 302).
     *
     * @param successor the channel that is being dialled instead, empty if there is none
     */
    record Forwarded(String peer, String successor) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            events.on(this);
            return Optional.empty();
        }
    }

    record ChannelStateChange(Channel channel) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    record ChannelHold(String channel) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    record ChannelUnhold(String channel) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    /** A key of a telephone, by whatever way it came (RFC 2833, SIP INFO). */
    record ChannelDtmfReceived(String channel, String digit) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    record PlaybackFinished(String playback, String channel, String media, boolean failed) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    /** The file is complete. {@code seconds} are whole, cut off. */
    record RecordingFinished(String name, int seconds) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    record RecordingFailed(String name, String cause) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return events.on(this);
        }
    }

    /** A device is used in another way, whoever uses it. */
    record DeviceStateChanged(String device, String state) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return Optional.empty();
        }
    }

    /** Another program connected with our application's name; this socket is deaf from now on. */
    record ApplicationReplaced() implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return Optional.empty();
        }
    }
}
