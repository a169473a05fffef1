package org.indexus.callcenter.calls;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be done about a call, on the wire. */
@Schema(name = "CallAction", example = "{\"action\":\"ACCEPT\",\"offerId\":\"0d1f6a0e-5d0b-8a51-8f0e-6f9f2f1c9a10\"}")
public record CallActionJson(
        @Nullable String action,
        @Nullable String offerId,
        @Nullable String reason,
        @Nullable String digits) {}
