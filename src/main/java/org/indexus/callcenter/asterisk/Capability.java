package org.indexus.callcenter.asterisk;

import java.util.Locale;

/** What not every version can do; the names are what the settings page shows. */
enum Capability {
    /** Events are filtered at the source; before, every variable that is set comes over the wire. */
    EVENT_FILTER(new Since(13, 26), new Since(16, 3)),
    /** Recordings can be fetched over ARI. */
    RECORDING_DOWNLOAD(new Since(14, 0)),
    /** A channel can be made before it is dialled. */
    CREATE_AND_DIAL(new Since(14, 0)),
    /** Several files in one playback. */
    SEVERAL_MEDIA(new Since(14, 0)),
    /** Sounds are played from an HTTP address, by the media cache. */
    HTTP_MEDIA(new Since(14, 0)),
    /** Dial events of the channels that we originate. */
    DIAL_EVENTS(new Since(16, 0)),
    PING(new Since(13, 25), new Since(16, 2)),
    /** How many packets a channel has sent and got. */
    RTP_STATISTICS(new Since(13, 27), new Since(16, 4)),
    MOVE(new Since(13, 26), new Since(16, 3)),
    EXTERNAL_MEDIA(new Since(16, 6)),
    /** More reasons for hanging up than normal, busy, congestion and no answer; proven on 16.28, 18.26, 20 and 22. */
    MORE_HANGUP_REASONS(new Since(16, 28), new Since(18, 26), new Since(20, 0)),
    /** Any SIP cause when hanging up, not only normal, busy, congestion and no answer. */
    REASON_CODE(new Since(17, 0)),
    /** Commands do not wait for the channel's next frame of audio (200 ms before). */
    FAST_COMMANDS(new Since(18, 0)),
    /** Transfers by the phone can be handed to us. */
    TRANSFER_TO_ARI(new Since(20, 13), new Since(21, 8), new Since(22, 3)),
    REST_OVER_WEBSOCKET(new Since(20, 14), new Since(21, 9), new Since(22, 4));

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final Since[] since;

    Capability(Since... since) {
        this.since = since;
    }

    /** A capability came with a release of some branches, and every later branch has it. */
    boolean isIn(int major, int minor) {
        Since last = since[since.length - 1];
        if (major > last.major) {
            return true;
        }
        for (Since branch : since) {
            if (branch.major == major) {
                return minor >= branch.minor;
            }
        }
        return false;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Since(int major, int minor) {}
}
