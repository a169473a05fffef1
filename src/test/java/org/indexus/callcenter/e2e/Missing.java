package org.indexus.callcenter.e2e;

import org.indexus.demo.Script;
import org.junit.jupiter.api.Assumptions;

/** What to do when this machine cannot have a part that a test needs: fail on CI, else skip and name it. */
final class Missing {

    private Missing() {}

    static void orFail(Runnable install) {
        try {
            install.run();
        } catch (Script.Failed failed) {
            if (failed.cannotBeHad() && !"true".equals(System.getenv("CI"))) {
                Assumptions.abort("MISSING: " + failed.getMessage());
            }
            throw failed;
        }
    }
}
