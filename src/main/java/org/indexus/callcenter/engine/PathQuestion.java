package org.indexus.callcenter.engine;

import java.time.Instant;
import org.indexus.callcenter.engine.model.Customer;
import org.jspecify.annotations.Nullable;

/**
 * Which way would this call take?
 *
 * @param dialled the number called, as Asterisk would tell it
 * @param caller the number calling, empty for one withheld
 * @param code what the dialplan would name in {@code Stasis(…,code)}; {@code null} for nothing
 * @param customer who has the number, {@code null} for nobody
 * @param at when the call would come, on the wall's clock
 */
public record PathQuestion(
        String dialled,
        String caller,
        @Nullable String code,
        @Nullable Customer customer,
        Instant at) {}
