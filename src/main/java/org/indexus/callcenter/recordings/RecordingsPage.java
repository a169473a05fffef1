package org.indexus.callcenter.recordings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How the store of recordings stands. */
@Named
@RequestScoped
public class RecordingsPage {

    private static final double MEGABYTE = 1024 * 1024;

    @Inject
    private Store store;

    private @Nullable StoreJson now;

    public StoreJson getStore() {
        if (now == null) {
            now = store.now();
        }
        return now;
    }

    public String getSize() {
        return "%.1f MB".formatted(getStore().bytes() / MEGABYTE);
    }
}
