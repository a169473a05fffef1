package org.indexus.callcenter.asterisk;

import java.io.IOException;

/** The certificate of the authority, as configured, cannot be used. */
final class UntrustedCertificate extends IOException {

    private static final long serialVersionUID = 1L;

    UntrustedCertificate(String message, Exception cause) {
        super(message, cause);
    }
}
