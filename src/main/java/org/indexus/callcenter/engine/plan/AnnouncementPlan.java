package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting caller is told, between pieces of music. Each period counts from joining the line; {@code null} means never.
 *
 * @param position how often the place in the line is told
 * @param estimatedWait how often the estimated wait is told
 * @param comfort how often the comfort message is played
 * @param comfortPrompt Asterisk media; {@code null} for Asterisk's own "please hold"
 */
public record AnnouncementPlan(
        @Nullable Duration position,
        @Nullable Duration estimatedWait,
        @Nullable Duration comfort,
        @Nullable String comfortPrompt) {

    public static final AnnouncementPlan SILENT = new AnnouncementPlan(null, null, null, null);
}
