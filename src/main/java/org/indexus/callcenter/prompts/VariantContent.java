package org.indexus.callcenter.prompts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.indexus.callcenter.prompts.audio.AudioWarning;
import org.indexus.callcenter.prompts.audio.Converted;
import org.jspecify.annotations.Nullable;

/** What a variant shall be: checked and converted, ready to be kept. */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on, never compared
record VariantContent(
        PromptKind kind,
        @Nullable String sound,
        @Nullable String text,
        @Nullable String fileName,
        @Nullable String mediaType,
        int millis,
        @Nullable String hash,
        byte @Nullable [] wav,
        List<AudioWarning> warnings) {

    private static final int HASH_DIGITS = 16;

    static VariantContent sound(String sound) {
        return new VariantContent(PromptKind.SOUND, sound, null, null, null, 0, null, null, List.of());
    }

    static VariantContent audio(Converted audio, @Nullable String fileName) {
        return new VariantContent(
                PromptKind.AUDIO,
                null,
                null,
                fileName,
                audio.from().mediaType(),
                audio.millis(),
                hash(audio.wav()),
                audio.wav(),
                audio.warnings());
    }

    static VariantContent text(String text, Converted spoken) {
        return new VariantContent(
                PromptKind.TEXT,
                null,
                text,
                null,
                null,
                spoken.millis(),
                hash(spoken.wav()),
                spoken.wav(),
                spoken.warnings());
    }

    private static String hash(byte[] wav) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(wav);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
