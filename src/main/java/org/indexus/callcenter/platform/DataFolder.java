package org.indexus.callcenter.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the application keeps files: {@code indexus.data-dir}, else {@code .indexus-callcentre} in the server's user's home. */
public final class DataFolder {

    private static final Logger LOG = System.getLogger(DataFolder.class.getName());

    private DataFolder() {}

    /** The folder, given the value of {@code indexus.data-dir}. */
    public static Path of(Optional<String> configured) {
        return configured.filter(path -> !path.isBlank()).map(Path::of).orElseGet(DataFolder::byDefault);
    }

    /** A service's user may have no home; what is kept elsewhere may not outlive the machine. */
    private static Path byDefault() {
        Path home = Path.of(System.getProperty("user.home"));
        if (Files.isWritable(home)) {
            return home.resolve(".indexus-callcentre");
        }
        Path makeshift = Path.of(System.getProperty("java.io.tmpdir"), "indexus-callcentre");
        LOG.log(Level.WARNING, "{0} cannot be written, using {1}; set indexus.data-dir", home, makeshift);
        return makeshift;
    }
}
