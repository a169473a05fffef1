package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A random secret that is made once and kept in a file that only its owner can read. */
final class Secret {

    private static final int BYTES = 24;

    private Secret() {}

    static String keptIn(Path file) {
        return keptIn(file, Secret::random);
    }

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What the file says; it is written with {@code first} if there is none. */
    static String keptIn(Path file, Supplier<String> first) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).trim();
            }
            var secret = first.get();
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into a new file that nobody else can read. */
    static void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly);
        Files.writeString(file, text);
    }
}
