package org.indexus.callcenter.recordings;

import java.io.IOException;

/** A file in the store is not what was written. */
final class DamagedRecording extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedRecording(String name, String how) {
        super("The recording " + name + " is damaged: " + how);
    }

    DamagedRecording(String name, String how, Throwable cause) {
        super("The recording " + name + " is damaged: " + how, cause);
    }
}
