package org.indexus.callcenter.platform;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from: those named after a place, like {@code Europe/Bratislava}. */
public final class Zones {

    private Zones() {}

    /** By their names. */
    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
