package org.indexus.callcenter.prompts;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A prompt on the wire; its variants have addresses of their own. */
@Schema(
        name = "Prompt",
        example = "{\"code\":\"welcome\",\"name\":\"Welcome\",\"variants\":[{\"language\":\"en\",\"kind\":\"SOUND\","
                + "\"isDefault\":true,\"sound\":\"sound:queue-thankyou\",\"warnings\":[]}],"
                + "\"usedBy\":[\"queue support\"]}")
public record PromptJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,

        @Schema(readOnly = true, description = "The oldest first") @Nullable
        List<VariantJson> variants,

        @Schema(readOnly = true, description = "Where it is played, in words; null in lists") @Nullable
        List<String> usedBy) {

    static PromptJson of(Prompt prompt, PromptShelf shelf, @Nullable List<String> usedBy) {
        PromptVariant usual = shelf.usual(prompt).orElse(null);
        return new PromptJson(
                prompt.getId(),
                prompt.getCode(),
                prompt.getName(),
                prompt.getVariants().stream()
                        .map(variant -> VariantJson.of(variant, variant.equals(usual)))
                        .toList(),
                usedBy);
    }

    Prompt applyTo(Prompt prompt) {
        prompt.setCode(requireNonNullElse(code, ""));
        prompt.setName(requireNonNullElse(name, ""));
        return prompt;
    }
}
