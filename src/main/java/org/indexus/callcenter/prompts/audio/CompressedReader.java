package org.indexus.callcenter.prompts.audio;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.indexus.callcenter.platform.Setting;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * Reads compressed audio by the program of {@code indexus.audio.command}, which makes a WAV file of it. None is set usually; then
 * it is ffmpeg, if the machine has it. Where there is no such program, compressed files are refused, and the refusal says so.
 */
final class CompressedReader {

    private static final Logger LOG = System.getLogger(CompressedReader.class.getName());

    /** It may open the file that it is given, which must be what we say, and no address in it. */
    private static final String FFMPEG =
            "ffmpeg -nostdin -v error -threads 1 -protocol_whitelist file -f {format} -i {file}"
                    + " -map 0:a:0 -ac 1 -ar 16000 -t 301 -f wav {output}";

    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_WRITTEN = 32 * 1024 * 1024;

    /** They want memory, in the program and here for what it makes. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final List<String> command;
    private final int seconds;

    CompressedReader(String command, int seconds) {
        this.command = List.of(command.strip().split("\\s+", -1));
        this.seconds = seconds;
    }

    static CompressedReader configured() {
        return new CompressedReader(Setting.text("indexus.audio.command", FFMPEG), PATIENCE_SECONDS);
    }

    /** Throws 422 where there is no program, or too much comes of the file; 503 when too many wait for it. Blocks. */
    void read(byte[] file, FileKind kind, Mixdown out) throws IOException {
        if (!Program.exists(command.get(0))) {
            throw AudioConverter.refusal(
                    "NOT_AVAILABLE",
                    "The file is " + kind.words()
                            + ", and this server has no program that reads it: ffmpeg, or another one in"
                            + " indexus.audio.command. Upload it as WAV instead.");
        }
        try {
            if (!ONE_AT_A_TIME.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        Problem.of(503, "BUSY", "Other files are being read. Try again in a minute.", List.of()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
        try {
            readIn(Files.createTempDirectory("indexus-audio"), file, kind, out);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private void readIn(Path folder, byte[] file, FileKind kind, Mixdown out) throws IOException {
        String format = kind.format();
        Path input = folder.resolve("input." + format);
        Path output = folder.resolve("output.wav");
        try {
            Files.write(input, file);
            List<String> words = command.stream()
                    .map(word -> word.replace("{format}", format.toLowerCase(Locale.ROOT))
                            .replace("{file}", input.toString())
                            .replace("{output}", output.toString()))
                    .toList();
            Program.Ended ended = Program.run(words, new byte[0], folder.resolve("log"), seconds);
            if (!ended.inTime() || (Files.exists(output) && Files.size(output) > MOST_WRITTEN)) {
                throw AudioConverter.refusal(
                        "TOO_LONG", "There is more audio in the file than can be used, at most 5 minutes.");
            }
            if (ended.code() != 0) {
                LOG.log(
                        Level.INFO,
                        "{0} could not read an upload: {1}, {2}",
                        command.get(0),
                        ended.code(),
                        ended.said());
                throw new IOException("ended with " + ended.code() + ": " + ended.said());
            }
            WavReader.read(Files.readAllBytes(output), out);
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }
}
