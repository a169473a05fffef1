package org.indexus.callcenter.destinations;

import java.util.Optional;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/** Who knows things by what people and programs call them. */
public interface Finder {

    /** By id or code; empty for rubbish, and for types that name no thing. */
    Optional<Named> find(DestinationType type, String ref);

    /** A prompt as it is kept; throws 422 on {@code field} for what is neither a prompt nor Asterisk's. */
    @Nullable
    String media(@Nullable String prompt, String field);
}
