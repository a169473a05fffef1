package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder through which an Asterisk gets prompts that cannot fetch them (13): it sees the folder under the same path. A
 * folder that cannot be written to is told in the log, and the call goes on without the prompt.
 */
@ApplicationScoped
public class MediaFolder {

    private static final Logger LOG = System.getLogger(MediaFolder.class.getName());
    private static final String OURS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{16}\\.wav";

    private final Optional<Path> folder;

    @Inject
    public MediaFolder(@ConfigProperty(name = "indexus.media.folder") Optional<String> folder) {
        this.folder = folder.map(String::strip).filter(text -> !text.isEmpty()).map(Path::of);
    }

    /** For the container's proxy. */
    protected MediaFolder() {
        this(Optional.empty());
    }

    /** Where Asterisk finds a file, without its extension. */
    Optional<String> path(String fileName) {
        return folder.map(path -> path.resolve(fileName).toString());
    }

    /** Writes what is missing and takes away what is not wanted any more. */
    void fill(List<Prompt> all, Prompts prompts) {
        folder.ifPresent(path -> {
            List<Shelved> wanted = all.stream()
                    .flatMap(prompt -> Shelved.of(prompt).stream())
                    .filter(variant -> variant.hash() != null)
                    .toList();
            wanted.stream()
                    .filter(variant -> Files.notExists(file(path, variant)))
                    .forEach(variant -> prompts.audio(variant.variant(), String.valueOf(variant.hash()))
                            .ifPresent(wav -> write(variant, wav)));
            clean(path, wanted.stream().map(Shelved::fileName).collect(Collectors.toSet()));
        });
    }

    /** Puts one there; it appears as a whole. */
    void write(Shelved variant, byte[] wav) {
        folder.ifPresent(path -> {
            try {
                Files.createDirectories(path);
                Path part = Files.createTempFile(path, "part", ".tmp");
                Files.write(part, wav);
                var unused = part.toFile().setReadable(true, false); // Asterisk runs as somebody else
                Files.move(part, file(path, variant), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException full) {
                LOG.log(Level.ERROR, "a prompt cannot be written to indexus.media.folder: {0}", full.toString());
            }
        });
    }

    private static Path file(Path path, Shelved variant) {
        return path.resolve(variant.fileName() + MediaAddresses.EXTENSION);
    }

    private static void clean(Path path, Set<String> wanted) {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(OURS) && !wanted.contains(name.substring(0, name.length() - 4))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "indexus.media.folder cannot be cleaned: {0}", unreadable.toString());
        }
    }
}
