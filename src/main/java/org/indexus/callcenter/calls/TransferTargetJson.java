package org.indexus.callcenter.calls;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a call shall be transferred to, on the wire. */
@Schema(name = "TransferTarget", example = "{\"type\":\"AGENT\",\"ref\":\"agent2\"}")
public record TransferTargetJson(
        @Nullable String type,
        @Nullable String ref,
        @Nullable String number) {}
