package org.indexus.callcenter.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.AsteriskProcess.Listening;

/** An Asterisk for the load alone: quiet, with many agents whose phones are one program, and with app_queue. */
final class LoadAsterisk {

    private static final Path RESOURCES = Path.of("src/test/resources/load").toAbsolutePath();

    private LoadAsterisk() {}

    /** {@code folder} gets its configuration and log; it is not started yet. */
    static AsteriskProcess in(Path folder, String version, List<Floor> floors) {
        Path extra = folder.resolve("extra");
        writeConfiguration(extra, floors);
        int agents = floors.stream().mapToInt(Floor::agents).max().orElse(0);
        Map<String, String> settings = Map.of(
                "AGENTS", Integer.toString(agents),
                "PHONE_STEP", "0",
                "VERBOSE", "0",
                "RTP_START", "10000",
                "RTP_END", "19999",
                "EXTRA_CONF", extra.toString());
        return new AsteriskProcess(
                Path.of(""), folder.resolve("asterisk-" + version), version, Listening.anywhere(), "load", settings);
    }

    private static void writeConfiguration(Path extra, List<Floor> floors) {
        try {
            Files.createDirectories(extra);
            for (String file : List.of("extensions.conf", "modules.conf")) {
                Files.writeString(extra.resolve(file), Files.readString(RESOURCES.resolve(file)));
            }
            var queues = new StringBuilder(Files.readString(RESOURCES.resolve("queues.conf")));
            for (Floor floor : floors) {
                queues.append('[').append(floor.code()).append("](queue)\n");
                floor.endpoints()
                        .forEach(endpoint ->
                                queues.append("member => ").append(endpoint).append('\n'));
            }
            Files.writeString(extra.resolve("queues.conf"), queues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
