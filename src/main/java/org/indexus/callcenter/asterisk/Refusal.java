package org.indexus.callcenter.asterisk;

import java.io.IOException;

/** Asterisk does not let us in as configured; trying again helps only after somebody has changed something. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
