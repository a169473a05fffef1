package org.indexus.callcenter.asterisk;

import java.util.regex.Pattern;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.jspecify.annotations.Nullable;

/** How numbers outside are dialled through one Asterisk: by the connection's outbound endpoint, else as the dialplan knows. */
final class OutboundNumbers {

    /** Whatever else stood in a dial string could make Asterisk dial something else as well. */
    private static final Pattern NUMBER = Pattern.compile("[+0-9*#]+");

    private final @Nullable String outboundEndpoint;

    OutboundNumbers(ConnectionPlan plan) {
        this.outboundEndpoint = plan.outboundEndpoint();
    }

    static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }

    /** {@code null} where the dialplan knows the way, and for what is no number. */
    @Nullable
    String dialString(String number) {
        return outboundEndpoint == null || !isNumber(number) ? null : outboundEndpoint.replace("{number}", number);
    }
}
