package org.indexus.callcenter.menus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** What a menu says, and how often. */
@Embeddable
public class MenuSounds {

    @Column
    @Size(max = 200, message = "greeting may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "greeting " + PromptNames.MESSAGE)
    private @Nullable String greeting;

    @Column(name = "invalid_prompt")
    @Size(max = 200, message = "invalidPrompt may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "invalidPrompt " + PromptNames.MESSAGE)
    private @Nullable String invalidPrompt;

    @Column(name = "silent_prompt")
    @Size(max = 200, message = "silentPrompt may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "silentPrompt " + PromptNames.MESSAGE)
    private @Nullable String silentPrompt;

    @Column(nullable = false)
    @Min(value = 1, message = "attempts must be 1 to 10")
    @Max(value = 10, message = "attempts must be 1 to 10")
    private int attempts = 3;

    public @Nullable String getGreeting() {
        return greeting;
    }

    public void setGreeting(@Nullable String greeting) {
        this.greeting = PromptNames.tidy(greeting);
    }

    public @Nullable String getInvalidPrompt() {
        return invalidPrompt;
    }

    public void setInvalidPrompt(@Nullable String invalidPrompt) {
        this.invalidPrompt = PromptNames.tidy(invalidPrompt);
    }

    public @Nullable String getSilentPrompt() {
        return silentPrompt;
    }

    public void setSilentPrompt(@Nullable String silentPrompt) {
        this.silentPrompt = PromptNames.tidy(silentPrompt);
    }

    public int getAttempts() {
        return attempts;
    }

    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }
}
