package org.indexus.callcenter.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.DataFolder;
import org.indexus.callcenter.platform.security.Secrets;

/**
 * The files of the store: {@code indexus.recordings.folder}, else {@code recordings} in the data folder; in it a folder per day
 * of arrival (UTC). A file has its name only when it is whole and on the disk; until then it lies in {@code incoming}.
 */
@ApplicationScoped
public class StoreFolder {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final String INCOMING = "incoming";
    private static final String ENCRYPTED = ".wav.enc";
    private static final String CLEAR = ".wav";
    private static final long RESERVE = 16L * 1024 * 1024;

    private final Path root;
    private final Optional<SecretKey> key;

    @Inject
    public StoreFolder(
            @ConfigProperty(name = "indexus.recordings.folder") Optional<String> folder,
            @ConfigProperty(name = "indexus.data-dir") Optional<String> data,
            Secrets secrets) {
        this(
                folder.filter(path -> !path.isBlank()).map(Path::of).orElseGet(() -> DataFolder.of(data)
                        .resolve("recordings")),
                secrets.keyFor("recordings"));
    }

    StoreFolder(Path root, Optional<SecretKey> key) {
        this.root = root.toAbsolutePath().normalize();
        this.key = key;
    }

    /** For the container's proxy only. */
    protected StoreFolder() {
        this(Path.of(""), Optional.empty());
    }

    public Path root() {
        return root;
    }

    /** Whether new recordings are encrypted: an installation without a key keeps them as they are, which is said everywhere. */
    public boolean isEncrypting() {
        return key.isPresent();
    }

    /** The file of a recording, below {@link #root}. */
    String fileOf(String name, Instant arrived, boolean encrypted) {
        return DAY.format(arrived) + "/" + name + (encrypted ? ENCRYPTED : CLEAR);
    }

    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    /** Writes a file whole, reads it back, and only then gives it its name. Whatever goes wrong, nothing of it stays. */
    Digest write(String file, String name, InputStream audio, long length) throws IOException {
        try {
            return writeWhole(file, name, audio, length);
        } catch (FileSystemException refused) {
            throw new IOException("The folder " + root + " cannot be written: " + refused, refused);
        }
    }

    private Digest writeWhole(String file, String name, InputStream audio, long length) throws IOException {
        requireRoom(length);
        Path part = Files.createDirectories(root.resolve(INCOMING)).resolve(name + "." + UUID.randomUUID());
        try {
            Digest written = writePart(part, name, audio, length);
            if (!digest(part, isEncrypting(), name).equals(written)) {
                throw new IOException("What was written to " + root + " is not what is read back from it");
            }
            Path there = root.resolve(file);
            Files.createDirectories(there.getParent());
            Files.move(part, there, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(there.getParent());
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Digest writePart(Path part, String name, InputStream audio, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream file = Channels.newOutputStream(channel);
            Digest written;
            if (key.isPresent()) {
                try (SealedOutput sealed = new SealedOutput(file, FrameCipher.create(key.get(), name))) {
                    written = Digest.copy(audio, sealed, length);
                }
            } else {
                written = Digest.copy(audio, file, length);
            }
            channel.force(true);
            return written;
        }
    }

    /** What a file holds. Reads all of it; throws when it is damaged, or cannot be read with our key. */
    Digest digest(String file, boolean encrypted, String name) throws IOException {
        return digest(root.resolve(file), encrypted, name);
    }

    private Digest digest(Path path, boolean encrypted, String name) throws IOException {
        try (InputStream in = encrypted ? sealed(path, name) : Files.newInputStream(path)) {
            return Digest.copy(in, OutputStream.nullOutputStream(), -1);
        }
    }

    /** Throws when the file is not there, is damaged at the beginning, or was written with another key. */
    InputStream open(String file, boolean encrypted, String name, long length) throws IOException {
        Path path = root.resolve(file);
        if (!encrypted) {
            return Files.newInputStream(path);
        }
        SealedInput sealed = sealed(path, name);
        if (sealed.length() != length) {
            sealed.close();
            throw new DamagedRecording(name, "it has " + sealed.length() + " bytes of audio, not " + length);
        }
        return sealed;
    }

    /** One that is not there any more is deleted; where not even its day is there, another folder is mounted, or none. */
    void delete(String file) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Path path = root.resolve(file);
        if (!Files.isDirectory(path.getParent())) {
            throw new IOException(
                    "The folder " + path.getParent() + " is not there. Is the store mounted on this node?");
        }
        Files.deleteIfExists(path);
    }

    /** What a crash left behind before it was whole. */
    void clean(Instant olderThan) throws IOException {
        Path incoming = root.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(olderThan)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private SealedInput sealed(Path path, String name) throws IOException {
        SecretKey ours = key.orElseThrow(() ->
                new IOException("The recording " + name + " is encrypted, and this server has no INDEXUS_SECRET_KEY"));
        return SealedInput.open(path, ours, name);
    }

    private void requireRoom(long length) throws IOException {
        Files.createDirectories(root);
        long room = Files.getFileStore(root).getUsableSpace();
        if (room < Math.max(0, length) + RESERVE) {
            throw new IOException("The disk of " + root + " is full: " + room / 1024 / 1024 + " MB are left");
        }
    }

    /** So that the name outlives a power cut, too; where folders cannot be forced, the file system does it by itself. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
