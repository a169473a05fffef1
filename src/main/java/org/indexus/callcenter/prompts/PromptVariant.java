package org.indexus.callcenter.prompts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.prompts.audio.AudioWarning;
import org.jspecify.annotations.Nullable;

/** A prompt in one language. Its audio, if it has any of ours, is a {@link PromptAudio} of the same id. */
@Entity
@Table(name = "prompt_variants")
public class PromptVariant extends Entry {

    @Column(nullable = false)
    private String language = "";

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PromptKind kind = PromptKind.SOUND;

    @Column
    private @Nullable String sound;

    @Column(name = "spoken_text")
    private @Nullable String text;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "length_millis", nullable = false)
    private int lengthMillis;

    @Column
    private @Nullable String hash;

    /** A line each: the code, a blank, the message. */
    @Column(nullable = false)
    private String warnings = "";

    protected PromptVariant() {}

    PromptVariant(String language) {
        this.language = language;
    }

    /** Takes what was made for it, in place of what it was. */
    void become(VariantContent content) {
        kind = content.kind();
        sound = content.sound();
        text = content.text();
        fileName = content.fileName();
        mediaType = content.mediaType();
        lengthMillis = content.millis();
        hash = content.hash();
        warnings = content.warnings().stream()
                .map(warning -> warning.code() + " " + warning.message())
                .collect(Collectors.joining("\n"));
    }

    public List<AudioWarning> getWarnings() {
        return warnings.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new AudioWarning(parts[0], parts[parts.length - 1]))
                .toList();
    }

    /** Whether there is audio of ours, that people can listen to. */
    public boolean isAudible() {
        return hash != null;
    }

    /** BCP 47. */
    public String getLanguage() {
        return language;
    }

    public PromptKind getKind() {
        return kind;
    }

    /** Like {@code sound:vm-goodbye}. */
    public @Nullable String getSound() {
        return sound;
    }

    public @Nullable String getText() {
        return text;
    }

    /** The name of the file that was uploaded. */
    public @Nullable String getFileName() {
        return fileName;
    }

    /** The media type of the file that was uploaded. */
    public @Nullable String getMediaType() {
        return mediaType;
    }

    /** 0 for Asterisk's own sounds, whose length nobody tells us. */
    public int getLengthMillis() {
        return lengthMillis;
    }

    /** Rounded, for people. */
    public long getLengthSeconds() {
        return Math.round(lengthMillis / 1000.0);
    }

    /** Changes with the audio. */
    public @Nullable String getHash() {
        return hash;
    }
}
