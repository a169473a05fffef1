package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.indexus.callcenter.runtime.RecordingSource.Audio;
import org.jspecify.annotations.Nullable;

/**
 * Gets recordings from one Asterisk server, and removes them there. 13 does not hand them out: its files are found in a folder
 * that the administrator mounted, or stay where they are.
 */
final class RecordingDownload {

    private final AriClient ari;
    private final Supplier<Capabilities> capabilities;
    private final @Nullable Path folder;

    RecordingDownload(AriClient ari, Supplier<Capabilities> capabilities, @Nullable Path folder) {
        this.ari = ari;
        this.capabilities = capabilities;
        this.folder = folder;
    }

    /** Whether files can be had from here at all. */
    boolean isPossible() throws IOException {
        requireKnown();
        return handsOut() || folder != null;
    }

    boolean isStored(String name) throws IOException {
        AriReply reply = ari.get(stored(name));
        if (!reply.isOk() && reply.status() != AriReply.NOT_FOUND) {
            throw new IOException("Asterisk does not say whether it has the recording: " + reply.message());
        }
        return reply.isOk();
    }

    /**
     * Opens a file; empty when there is none. The caller closes the stream. Throws {@link IllegalStateException}, with where the
     * file lies, when it cannot be had from here.
     */
    Optional<Audio> open(String name) throws IOException {
        requireKnown();
        if (handsOut()) {
            return download(name);
        }
        if (!isStored(name)) {
            return Optional.empty();
        }
        if (folder == null) {
            throw new IllegalStateException("Asterisk " + capabilities.get().version()
                    + " cannot hand out recordings. The file lies on that server in its spool folder, usually"
                    + " /var/spool/asterisk/recording/" + name + ".wav");
        }
        return Optional.of(mounted(name, folder));
    }

    /** Removes a file at Asterisk; none there is fine. */
    void remove(String name) throws IOException {
        AriReply reply = ari.delete(stored(name));
        if (!reply.isOk() && reply.status() != AriReply.NOT_FOUND) {
            throw new IOException("Asterisk does not remove its copy: " + reply.message());
        }
    }

    private Optional<Audio> download(String name) throws IOException {
        Download download = ari.open(stored(name) + "/file");
        if (download.status() == 200) {
            return Optional.of(new Audio(download.type(), download.length(), download.content()));
        }
        download.close();
        if (download.status() == AriReply.NOT_FOUND) {
            return Optional.empty();
        }
        throw new IOException("Asterisk refused the recording: HTTP " + download.status());
    }

    /** In the folder itself, or in one below it: one for each Asterisk. */
    private static Audio mounted(String name, Path folder) throws IOException {
        Path file = folder.resolve(name + ".wav");
        if (!Files.isRegularFile(file)) {
            file = below(folder, name + ".wav");
        }
        return new Audio("audio/wav", Files.size(file), Files.newInputStream(file));
    }

    private static Path below(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path one : folders) {
                if (Files.isRegularFile(one.resolve(name))) {
                    return one.resolve(name);
                }
            }
        }
        throw new IOException("Asterisk has " + name + ", but " + folder + " has not: is it that server's folder?");
    }

    /** Before the first contact nobody knows what this Asterisk can do. */
    private void requireKnown() throws IOException {
        if (capabilities.get().version().isEmpty()) {
            throw new IOException("Asterisk is not connected yet");
        }
    }

    private boolean handsOut() {
        return capabilities.get().has(Capability.RECORDING_DOWNLOAD);
    }

    private static String stored(String name) {
        return "recordings/stored/" + encode(name);
    }
}
