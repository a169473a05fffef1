package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.Problem.FieldError;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.audio.AudioConverter;
import org.jspecify.annotations.Nullable;

/** Makes variants: takes uploads, has texts spoken, names Asterisk's sounds. No transaction is open while it works. */
@ApplicationScoped
public class PromptStudio {

    private static final Pattern SOUND = Pattern.compile("sound:(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9/_.-]{0,190}");
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int DESKS = 2;
    private static final int PATIENCE_SECONDS = 30;
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 503;

    @Inject
    private Prompts prompts;

    @Inject
    private Speaker speaker;

    @Inject
    private MediaFolder folder;

    /** Audio is large while it is converted, so only so many are at a time. */
    private final Semaphore desks = new Semaphore(DESKS);

    /** Throws 422 for what is no name of a sound. */
    public Prompt useSound(String ref, String language, String sound) {
        String name = sound.strip();
        if (!SOUND.matcher(name).matches()) {
            throw ProblemException.invalid(
                    "sound", "FORMAT", "sound is the name of one of Asterisk's sounds, like sound:vm-goodbye.");
        }
        return keep(ref, language, VariantContent.sound(name));
    }

    /** Throws 422 when there is nobody to speak it. */
    public Prompt useText(String ref, String language, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            throw ProblemException.invalid("text", "SIZE", "text must have 1 to " + LONGEST_TEXT + " characters.");
        }
        String tag = Languages.tag(language);
        return keep(ref, tag, atADesk(() -> VariantContent.text(words, speaker.speak(words, tag))));
    }

    /**
     * Reads no more of the stream than may be.
     *
     * @param length as it was declared; -1 when it was not
     * @param mediaType as it was declared
     */
    public Prompt useAudio(
            String ref,
            String language,
            InputStream stream,
            long length,
            @Nullable String mediaType,
            @Nullable String fileName)
            throws IOException {
        Languages.tag(language);
        prompts.require(ref);
        requireSmall(length);
        byte[] file = stream.readNBytes(AudioConverter.MOST_BYTES + 1);
        requireSmall(file.length);
        VariantContent content = atADesk(
                () -> VariantContent.audio(AudioConverter.convert(file, mediaType, fileName), tidyName(fileName)));
        return keep(ref, language, content);
    }

    private Prompt keep(String ref, String language, VariantContent content) {
        String tag = Languages.tag(language);
        Prompt prompt = prompts.put(ref, tag, content);
        byte[] wav = content.wav();
        if (wav != null) {
            Shelved.of(prompt).stream()
                    .filter(variant -> variant.language().equals(tag))
                    .forEach(variant -> folder.write(variant, wav));
        }
        return prompt;
    }

    private static void requireSmall(long length) {
        if (length > AudioConverter.MOST_BYTES) {
            String words = "The file is larger than " + AudioConverter.MOST_BYTES / 1024 / 1024 + " MiB.";
            throw new ProblemException(
                    Problem.of(TOO_LARGE, "TOO_LARGE", words, List.of(new FieldError("file", "TOO_LARGE", words))));
        }
    }

    /** Without folders and control characters, which some browsers and all attackers send. */
    private static @Nullable String tidyName(@Nullable String fileName) {
        if (fileName == null) {
            return null;
        }
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private VariantContent atADesk(Supplier<VariantContent> work) {
        try {
            if (!desks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            desks.release();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                Problem.of(BUSY, "BUSY", "Others are being converted at the moment; try again.", List.of()));
    }
}
