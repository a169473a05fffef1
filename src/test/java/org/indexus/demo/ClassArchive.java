package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Java's class-data archive of the server: the first run writes it when it ends, which takes some seconds, and the next ones
 * start sooner. The Java machine itself leaves an archive aside that does not fit.
 */
record ClassArchive(Path folder) {

    /** Options for a server of this jar on this Java. */
    List<String> options(Path java, Path jar) {
        Path archive = folder.resolve(name(java, jar));
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive);
        }
        clear();
        return List.of("-XX:ArchiveClassesAtExit=" + archive);
    }

    private static String name(Path java, Path jar) {
        try {
            int age = Files.getLastModifiedTime(jar).hashCode();
            return "server-%08x-%08x.jsa".formatted(java.toRealPath().hashCode(), age);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each has 120 MB, and the former ones fit no more. */
    private void clear() {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> former = Files.newDirectoryStream(folder, "server-*.jsa")) {
                for (Path archive : former) {
                    Files.delete(archive);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
