package org.indexus.callcenter.workspace;

import java.util.List;
import org.indexus.callcenter.customers.CustomerRecord;
import org.indexus.callcenter.history.LoggedCall;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the panel beside the call shows it.
 *
 * @param number as people write it
 * @param raw as Asterisk gave it
 * @param pressed the keys and digits of IVR menus; empty for none
 * @param past the last calls before this one, newest first
 */
public record Caller(
        String number, String raw, String pressed, @Nullable CustomerRecord customer, List<LoggedCall> past) {

    public Caller {
        past = List.copyOf(past);
    }
}
