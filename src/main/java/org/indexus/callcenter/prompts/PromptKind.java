package org.indexus.callcenter.prompts;

/** Where a variant's sound comes from. */
public enum PromptKind {
    /** Uploaded. */
    AUDIO,
    /** Asterisk's own, by name. */
    SOUND,
    /** Spoken by a program. */
    TEXT
}
