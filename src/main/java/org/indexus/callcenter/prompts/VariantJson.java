package org.indexus.callcenter.prompts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.prompts.audio.AudioWarning;
import org.jspecify.annotations.Nullable;

/** A prompt in one language on the wire, without its audio. */
@Schema(
        name = "PromptVariant",
        example = "{\"language\":\"en\",\"kind\":\"AUDIO\",\"isDefault\":true,\"sound\":null,\"text\":null,"
                + "\"fileName\":\"welcome.mp3\",\"mediaType\":\"audio/mpeg\",\"lengthMillis\":4120,"
                + "\"warnings\":[{\"code\":\"LEADING_SILENCE\",\"message\":\"It begins with 1.4 s of silence.\"}]}")
public record VariantJson(
        String language,
        @Schema(enumeration = {"AUDIO", "SOUND", "TEXT"}) String kind,

        @Schema(description = "Who is spoken to in a language that is not there hears this one")
        boolean isDefault,

        @Nullable String sound,
        @Nullable String text,
        @Nullable String fileName,
        @Nullable String mediaType,

        @Schema(description = "null for Asterisk's own sounds") @Nullable
        Integer lengthMillis,

        List<AudioWarning> warnings) {

    static VariantJson of(PromptVariant variant, boolean isDefault) {
        return new VariantJson(
                variant.getLanguage(),
                variant.getKind().name(),
                isDefault,
                variant.getSound(),
                variant.getText(),
                variant.getFileName(),
                variant.getMediaType(),
                variant.isAudible() ? variant.getLengthMillis() : null,
                variant.getWarnings());
    }
}
