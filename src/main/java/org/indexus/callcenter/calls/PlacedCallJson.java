package org.indexus.callcenter.calls;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom an agent calls.
 *
 * @param number in any notation that is dialled as it is: blanks, dots, dashes, slashes and brackets are left out
 * @param queue id or code; for its wrap-up, recording and caller id
 * @param customerId who is called; without it the customer list is asked by the number
 */
@Schema(name = "PlacedCall", example = "{\"number\":\"+421 905 123 456\",\"queue\":\"support\"}")
public record PlacedCallJson(
        @Nullable String number,
        @Nullable String queue,
        @Nullable String customerId,

        @Schema(description = "Not available yet") @Nullable String callbackId) {}
