package org.indexus.callcenter.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a call comes in.
 *
 * @param route by the number dialled, or named by the dialplan
 * @param named a queue or menu that the dialplan named
 * @param unknown what the dialplan named and nobody knows, empty for nothing
 */
public record Entrance(@Nullable RoutePlan route, @Nullable Destination named, String unknown) {

    public boolean leadsNowhere() {
        return route == null && named == null;
    }
}
