package org.indexus.callcenter.prompts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The audio of a variant, as Asterisk plays it. */
@Entity
@Table(name = "prompt_audio")
public class PromptAudio {

    @Id
    @Column(name = "variant_id")
    private UUID variant = new UUID(0, 0);

    @Column(nullable = false)
    private byte[] wav = {};

    protected PromptAudio() {}

    PromptAudio(UUID variant, byte[] wav) {
        this.variant = variant;
        this.wav = wav;
    }

    byte[] wav() {
        return wav;
    }
}
