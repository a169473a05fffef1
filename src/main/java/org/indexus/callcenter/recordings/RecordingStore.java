package org.indexus.callcenter.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.recordings.RecordingRows.Origin;
import org.indexus.callcenter.runtime.RecordingShelf;
import org.indexus.callcenter.runtime.RecordingSource.Audio;

/**
 * The store: a file per recording and a list of them in the database. The file comes first and its row after it; a file without
 * a row is what a crash between the two leaves, and gets its row when it is next asked for.
 */
@ApplicationScoped
public class RecordingStore implements RecordingShelf {

    private static final Logger LOG = System.getLogger(RecordingStore.class.getName());
    private static final Pattern NAME = Pattern.compile("ix-[0-9a-f-]{36}-r[0-9]{1,9}");
    private static final String TYPE = "audio/wav";

    /** When, by whom and why a recording was deleted. */
    public record Deleted(Instant at, String by, String why) {}

    private final StoreFolder folder;
    private final RecordingRows rows;
    private final RecordingImportIssues troubles;
    private final Clock clock;

    @Inject
    public RecordingStore(StoreFolder folder, RecordingRows rows, RecordingImportIssues troubles) {
        this(folder, rows, troubles, Clock.systemUTC());
    }

    RecordingStore(StoreFolder folder, RecordingRows rows, RecordingImportIssues troubles, Clock clock) {
        this.folder = folder;
        this.rows = rows;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected RecordingStore() {
        this(new StoreFolder(), new RecordingRows(), new RecordingImportIssues());
    }

    @Override
    public Optional<Kept> find(CallId call, String name) throws IOException {
        requireName(name);
        Optional<StoredRecording> row = row(name);
        if (row.isEmpty()) {
            return adopted(call, name);
        }
        boolean there = row.get().isDeleted() || folder.has(row.get().file());
        return there ? Optional.of(new Kept(row.get().audio().seconds())) : Optional.empty();
    }

    @Override
    public Kept keep(CallId call, String name, Audio audio) throws IOException {
        try (InputStream in = audio.content()) {
            requireName(name);
            Origin origin = origin(call);
            boolean encrypted = folder.isEncrypting();
            String file = folder.fileOf(name, origin.arrived(), encrypted);
            Digest written = folder.write(file, name, in, audio.length());
            return listed(call, name, file, encrypted, written, origin);
        }
    }

    @Override
    public void giveUp(String name) throws IOException {
        Optional<StoredRecording> row = row(name);
        if (row.isPresent()) {
            throw new IOException("The recording " + name + " was kept as " + folder.root() + "/"
                    + row.get().file() + ", which is not there: is the folder mounted?");
        }
        settled(name);
    }

    @Override
    public void delayed(String name, String why) {
        troubles.delayed(name, why, clock.instant());
    }

    @Override
    public void settled(String name) {
        troubles.settled(name);
    }

    /**
     * The audio of a kept recording; empty when it was never kept here. The caller closes the stream, whose {@code skip} costs
     * nothing. Throws when the file cannot be read, with why.
     */
    public Optional<Audio> open(String name) throws IOException {
        Optional<StoredRecording> row = row(name).filter(kept -> !kept.isDeleted());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        StoredRecording kept = row.get();
        if (!folder.has(kept.file())) {
            throw new IOException("The file " + folder.root() + "/" + kept.file()
                    + " is not there. Is the folder mounted on this node?");
        }
        long length = kept.audio().bytes();
        return Optional.of(new Audio(TYPE, length, folder.open(kept.file(), kept.encrypted(), name, length)));
    }

    /** Why the newest recording cannot be heard: another key, a folder that is not mounted; empty when it can, or there is none. */
    Optional<String> unreadable() throws SQLException {
        String newest = rows.newest().map(StoredRecording::name).orElse("");
        try (InputStream in = open(newest).map(Audio::content).orElseGet(InputStream::nullInputStream)) {
            in.readNBytes(1);
            return Optional.empty();
        } catch (IOException why) {
            return Optional.of(String.valueOf(why.getMessage()));
        }
    }

    /** When and why a recording was deleted; empty when it was not. */
    public Optional<Deleted> deletion(String name) throws IOException {
        return row(name).map(StoredRecording::deletion);
    }

    /** Deletes a recording for good; empty when it is not kept here. The row stays, and says when and why. */
    public Optional<Deleted> delete(String name, String by, String why) throws IOException {
        Optional<StoredRecording> row = row(name);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Deleted deletion = new Deleted(clock.instant(), by, why);
        remove(row.get(), deletion);
        return Optional.of(deletion);
    }

    /** Notes of one that its Asterisk kept that it was deleted there. */
    public void deletedElsewhere(CallId call, String name, int seconds, String by, String why) throws IOException {
        Origin origin = origin(call);
        Instant now = clock.instant();
        put(new StoredRecording(
                name,
                call,
                "",
                new Digest(0, seconds, ""),
                false,
                origin.arrived(),
                now,
                origin.queue(),
                origin.queueCode(),
                null,
                new Deleted(now, by, why)));
    }

    /** The file first: a crash between leaves a row without a file, which is deleted again. */
    void remove(StoredRecording kept, Deleted deletion) throws IOException {
        folder.delete(kept.file());
        try {
            rows.deleted(kept.name(), deletion);
        } catch (SQLException away) {
            throw unlisted(away);
        }
    }

    /** A file that got its name before a crash, and no row. A damaged one counts as none: Asterisk still has it. */
    private Optional<Kept> adopted(CallId call, String name) throws IOException {
        Origin origin = origin(call);
        for (boolean encrypted : new boolean[] {true, false}) {
            String file = folder.fileOf(name, origin.arrived(), encrypted);
            if (folder.has(file)) {
                return adopted(call, name, file, encrypted, origin);
            }
        }
        return Optional.empty();
    }

    private Optional<Kept> adopted(CallId call, String name, String file, boolean encrypted, Origin origin)
            throws IOException {
        try {
            Digest found = folder.digest(file, encrypted, name);
            LOG.log(Level.INFO, "recording {0} lay in the store without a row; it is listed now", name);
            return Optional.of(listed(call, name, file, encrypted, found, origin));
        } catch (DamagedRecording damaged) {
            LOG.log(Level.WARNING, "a file in the store is fetched again", damaged);
            return Optional.empty();
        }
    }

    private Kept listed(CallId call, String name, String file, boolean encrypted, Digest audio, Origin origin)
            throws IOException {
        put(new StoredRecording(
                name,
                call,
                file,
                audio,
                encrypted,
                origin.arrived(),
                clock.instant(),
                origin.queue(),
                origin.queueCode(),
                origin.deleteAfter(),
                null));
        return new Kept(audio.seconds());
    }

    private Origin origin(CallId call) throws IOException {
        try {
            return rows.origin(call)
                    .orElseThrow(() -> new IOException("The call " + call + " is not in the database yet"));
        } catch (SQLException away) {
            throw unlisted(away);
        }
    }

    private Optional<StoredRecording> row(String name) throws IOException {
        try {
            return rows.find(name);
        } catch (SQLException away) {
            throw unlisted(away);
        }
    }

    private void put(StoredRecording row) throws IOException {
        try {
            rows.put(row);
        } catch (SQLException away) {
            throw unlisted(away);
        }
    }

    private static IOException unlisted(SQLException away) {
        return new IOException("The list of recordings cannot be used: " + away.getMessage(), away);
    }

    /** A name is part of a path, and Asterisk told it. */
    private static void requireName(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IOException("This is no recording of ours: " + name);
        }
    }
}
