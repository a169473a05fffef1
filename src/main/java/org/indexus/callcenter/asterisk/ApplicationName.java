package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Whether another program that took our application's name still has it. */
final class ApplicationName {

    private static final Logger LOG = System.getLogger(ApplicationName.class.getName());

    private ApplicationName() {}

    /**
     * Whether Asterisk knows no such application. One without a listener lasts as long as it has channels: with callers in it
     * nobody can tell.
     */
    static boolean isFree(@Nullable AsteriskServer line) {
        if (line == null) {
            return false;
        }
        try {
            String application = AriClient.encode(line.plan().application());
            return line.ari().get("applications/" + application).status() == AriReply.NOT_FOUND;
        } catch (IOException away) {
            LOG.log(Level.DEBUG, "Asterisk " + line.plan().name() + " does not say who has the name", away);
            return false;
        }
    }
}
