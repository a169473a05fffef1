package org.indexus.callcenter.history.journal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * This node's own folder within the {@link DataFolder}, and its name, which it keeps over restarts. Nodes that share a data
 * folder take {@code node-1}, {@code node-2} and so on, each locked while the node lives.
 */
@ApplicationScoped
public class NodeFolder {

    private static final int MOST_NODES = 64;

    private final Path folder;
    private final @Nullable FileChannel claim;

    @Inject
    public NodeFolder(@ConfigProperty(name = "indexus.data-dir") Optional<String> dataFolder) {
        this(DataFolder.of(dataFolder));
    }

    /** For the container's proxy only. */
    protected NodeFolder() {
        folder = Path.of("");
        claim = null;
    }

    NodeFolder(Path dataFolder) {
        for (int number = 1; number <= MOST_NODES; number++) {
            Path candidate = dataFolder.resolve("node-" + number);
            FileChannel claimed = claim(candidate);
            if (claimed != null) {
                folder = candidate;
                claim = claimed;
                return;
            }
        }
        throw new IllegalStateException("no free node folder in " + dataFolder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The name by which this node knows itself as the last leader. */
    public String nodeId() {
        try {
            Path file = file("id");
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PreDestroy
    void leave() {
        try {
            if (claim != null) {
                claim.close();
            }
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

    /** The lock goes with the channel, which goes with the process: nothing is left behind by a {@code kill -9}. */
    private static @Nullable FileChannel claim(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "cannot use " + folder + "; set indexus.data-dir to a folder that can be written", unusable);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisVirtualMachine) {
            return false;
        }
    }
}
