package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What {@code java -jar} reads from a jar's manifest by itself, for starting it by its class: which packages are open. */
final class ManifestFlags {

    private ManifestFlags() {}

    static List<String> of(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            return Stream.concat(
                            flags("--add-opens", manifest.getValue("Add-Opens")),
                            flags("--add-exports", manifest.getValue("Add-Exports")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> flags(String option, String packages) {
        return Stream.of(packages.trim().split("\\s+")).map(each -> option + "=" + each + "=ALL-UNNAMED");
    }
}
