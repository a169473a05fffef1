package org.indexus.callcenter.prompts.audio;

import java.util.List;

/** Audio as Asterisk plays it: a WAV of 8 kHz, 16 bit, one channel; how long, from what, and what is remarkable about it. */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on, never compared
public record Converted(byte[] wav, int millis, FileKind from, List<AudioWarning> warnings) {

    public Converted {
        warnings = List.copyOf(warnings);
    }
}
