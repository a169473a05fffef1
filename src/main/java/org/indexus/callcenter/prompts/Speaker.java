package org.indexus.callcenter.prompts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.audio.AudioConverter;
import org.indexus.callcenter.prompts.audio.Converted;
import org.indexus.callcenter.prompts.audio.Program;

/**
 * Has texts spoken by the program of {@code indexus.tts.command}, like {@code espeak-ng -v {language} -w {file} --stdin}. The
 * words of the command are separated by blanks and no shell reads them; the text goes to the program's standard input, the
 * audio comes from the file.
 */
@ApplicationScoped
public class Speaker {

    private static final int PATIENCE_SECONDS = 20;

    private final List<String> command;

    @Inject
    public Speaker(@ConfigProperty(name = "indexus.tts.command") Optional<String> command) {
        this.command = command.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("\\s+", -1)))
                .orElse(List.of());
    }

    /** For the container's proxy. */
    protected Speaker() {
        this(Optional.empty());
    }

    /** Whether there is such a program on this machine. */
    public boolean isAvailable() {
        return !command.isEmpty() && Program.exists(command.get(0));
    }

    /** Throws 422 when there is no such program, or it fails or takes too long. Blocks. */
    Converted speak(String text, String language) {
        if (!isAvailable()) {
            throw ProblemException.invalid(
                    "text",
                    "NOT_AVAILABLE",
                    "Texts cannot be spoken on this server: there is no program in indexus.tts.command.");
        }
        try {
            return speakInto(Files.createTempDirectory("indexus-speech"), text, language);
        } catch (IOException broken) {
            throw failure("it cannot be started (" + broken.getMessage() + ")");
        }
    }

    private Converted speakInto(Path folder, String text, String language) throws IOException {
        Path file = folder.resolve("speech.wav");
        try {
            Program.Ended ended = Program.run(
                    words(file, language), text.getBytes(UTF_8), folder.resolve("speech.log"), PATIENCE_SECONDS);
            if (!ended.inTime()) {
                throw failure("it was still speaking after " + PATIENCE_SECONDS + " s. Shorten the text.");
            }
            if (ended.code() != 0) {
                throw failure("it ended with " + ended.code() + ". " + ended.said());
            }
            if (!Files.exists(file) || Files.size(file) > AudioConverter.MOST_BYTES) {
                throw failure("it made no audio. " + ended.said());
            }
            return AudioConverter.convert(Files.readAllBytes(file), null);
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private List<String> words(Path file, String language) {
        return command.stream()
                .map(word -> word.replace("{language}", language.toLowerCase(Locale.ROOT))
                        .replace("{file}", file.toString()))
                .toList();
    }

    private static ProblemException failure(String why) {
        return ProblemException.invalid("text", "TTS_FAILED", "The program that speaks texts failed: " + why);
    }
}
