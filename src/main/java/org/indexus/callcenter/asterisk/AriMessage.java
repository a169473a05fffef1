package org.indexus.callcenter.asterisk;

import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.engine.Event;
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

    /** Somebody hangs this channel up; its end follows. */
    record ChannelHangupRequest(String channel) implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
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

    /** Another program connected with our application's name; this socket is deaf from now on. */
    record ApplicationReplaced() implements AriMessage {
        @Override
        public Optional<Event> translate(AriEvents events) {
            return Optional.empty();
        }
    }
}
