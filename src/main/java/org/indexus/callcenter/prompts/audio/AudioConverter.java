package org.indexus.callcenter.prompts.audio;

import java.io.IOException;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a WAV, MP3 or Ogg Vorbis file, or of what Asterisk itself writes, what Asterisk plays. What is compressed is read by a
 * program, away from us. A short file may hold hours of audio: it is cut off, and refused, at the limit.
 */
public final class AudioConverter {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    static final int MOST_SECONDS = 300;

    private AudioConverter() {}

    /**
     * Reads, converts and judges a file.
     *
     * @param declared the media type that the sender says it is; {@code null} for none
     * @throws ProblemException 422 on {@code file}, with what was found instead of audio
     */
    public static Converted convert(byte[] file, @Nullable String declared) {
        return convert(file, declared, null);
    }

    /**
     * As {@link #convert(byte[], String)}; what Asterisk writes without any heading (µ-law, A-law, GSM, G.722, linear) is known
     * by the ending of its name.
     */
    public static Converted convert(byte[] file, @Nullable String declared, @Nullable String fileName) {
        return convert(file, declared, fileName, CompressedReader.configured());
    }

    static Converted convert(
            byte[] file, @Nullable String declared, @Nullable String fileName, CompressedReader compressed) {
        FileKind kind = FileKind.of(file, fileName);
        if (!kind.isReadable()) {
            throw refusal(
                    "NOT_AUDIO",
                    "The file is " + kind.words()
                            + ". WAV, MP3, Ogg Vorbis and Asterisk's own (.ulaw, .alaw, .gsm, .g722, .sln)"
                            + " can be used.");
        }
        if (!kind.isDeclaredBy(declared)) {
            throw refusal("TYPE_MISMATCH", "The file is said to be " + declared + ", but it is " + kind.words() + ".");
        }
        Mixdown mixdown = new Mixdown(MOST_SECONDS);
        decode(file, kind, mixdown, compressed);
        short[] samples = mixdown.finish();
        if (samples.length == 0) {
            throw refusal("NO_AUDIO", "The file is " + kind.words() + " without any audio in it.");
        }
        return new Converted(
                WavWriter.bytes(samples),
                (int) (samples.length * 1000L / Mixdown.RATE),
                kind,
                new SoundCheck(samples, mixdown.clippedShare()).warnings());
    }

    /** Whatever a decoder throws at a file that it cannot read, the file is to blame. */
    private static void decode(byte[] file, FileKind kind, Mixdown mixdown, CompressedReader compressed) {
        try {
            switch (kind) {
                case WAV -> WavReader.read(file, mixdown);
                case GSM -> GsmDecoder.raw(file, mixdown);
                case G722 -> G722Decoder.raw(file, mixdown);
                case U_LAW, A_LAW, SLIN, SLIN16 -> raw(file, kind, mixdown);
                default -> compressed.read(file, kind, mixdown);
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw (ProblemException) refusal(
                            "NOT_AUDIO",
                            "The file begins like " + kind.words() + ", but cannot be read as one. " + hint(kind))
                    .initCause(broken);
        }
    }

    private static void raw(byte[] file, FileKind kind, Mixdown mixdown) {
        boolean isLinear = kind == FileKind.SLIN || kind == FileKind.SLIN16;
        mixdown.begin(kind == FileKind.SLIN16 ? 2 * Mixdown.RATE : Mixdown.RATE, 1);
        float[] samples = new float[isLinear ? file.length / 2 : file.length];
        for (int i = 0; i < samples.length; i++) {
            int sample = isLinear
                    ? (short) ((file[2 * i] & 0xff) | file[2 * i + 1] << 8)
                    : kind == FileKind.U_LAW ? Companding.uLaw(file[i]) : Companding.aLaw(file[i]);
            samples[i] = sample / 32_768f;
        }
        mixdown.add(samples, samples.length);
    }

    private static String hint(FileKind kind) {
        return kind == FileKind.WAV ? "PCM, A-law, µ-law and GSM can be used." : "It may be cut off or damaged.";
    }

    static ProblemException refusal(String code, String message) {
        return ProblemException.invalid("file", code, message);
    }
}
