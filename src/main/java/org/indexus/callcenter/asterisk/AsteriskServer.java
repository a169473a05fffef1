package org.indexus.callcenter.asterisk;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.indexus.callcenter.platform.concurrent.Lanes;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.jspecify.annotations.Nullable;

/** Everything that belongs to one Asterisk server as configured; a changed plan gets a new line. */
final class AsteriskServer {

    /** HTTP connections to one server; Asterisk's {@code sessionlimit} is 100. */
    private static final int IN_FLIGHT = 64;

    private final ConnectionPlan plan;
    private final AriClient ari;
    private final Lanes lanes;
    private final Playbacks playbacks;
    private final RecordingDownload recordings;
    private final RecordingImport homecoming;
    private final Commands commands;
    private final ChannelAliases roles = new ChannelAliases();
    private final Withdrawn withdrawn = new Withdrawn();
    private final ServerClock serverClock;
    private final PlaybackFailureLog unplayable;
    private final Set<String> onMusic = ConcurrentHashMap.newKeySet();
    private volatile Capabilities capabilities = Capabilities.of("");
    private volatile @Nullable Instant startedAt;

    AsteriskServer(ConnectionPlan plan, Doorway doorway) throws UntrustedCertificate {
        this.plan = plan;
        this.ari = new AriClient(plan);
        this.unplayable = new PlaybackFailureLog(plan.name());
        this.serverClock = new ServerClock(doorway.clock());
        this.lanes = new Lanes(doorway.commands(), IN_FLIGHT);
        this.playbacks = new Playbacks(ari, lanes, doorway.inbox());
        this.recordings = new RecordingDownload(ari, this::capabilities, doorway.recordings());
        this.homecoming = new RecordingImport(lanes, recordings, doorway.shelf(), doorway.inbox());
        this.commands = new Commands(this, doorway);
    }

    ConnectionPlan plan() {
        return plan;
    }

    AriClient ari() {
        return ari;
    }

    Lanes lanes() {
        return lanes;
    }

    Playbacks playbacks() {
        return playbacks;
    }

    RecordingDownload recordings() {
        return recordings;
    }

    RecordingImport homecoming() {
        return homecoming;
    }

    Commands commands() {
        return commands;
    }

    ChannelAliases roles() {
        return roles;
    }

    PlaybackFailureLog unplayable() {
        return unplayable;
    }

    /** The callers' channels on which we have started music, and nothing else since. */
    Set<String> onMusic() {
        return onMusic;
    }

    Withdrawn withdrawn() {
        return withdrawn;
    }

    /** What time it is for this server. */
    ServerClock serverClock() {
        return serverClock;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** This server as one that plays prompts. */
    PromptLibrary.Player player() {
        return new PromptLibrary.Player(ari.ownAddress(), capabilities.has(Capability.HTTP_MEDIA));
    }

    /** When the server was started, by our clock; {@code null} when it did not tell. */
    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    void learnStart(@Nullable Instant theirs) {
        startedAt = theirs == null ? null : serverClock.ours(theirs);
    }

    /** Hangs up a channel that nobody on the floor knows, or knows any more. */
    void hangUp(String id) {
        lanes.submit("withdrawn-" + id, () -> {
            String channel = "channels/" + AriClient.encode(id);
            Deletion.of(ari, channel, channel).run();
        });
    }

    void learn(Capabilities seen) {
        capabilities = seen;
    }
}
