package org.indexus.callcenter.asterisk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an Asterisk server can do, by the version that it tells. Never found out by trying: on 13 a POST to an address that
 * it does not know rings somebody's phone. A version that we cannot read (a build of one's own) counts as the newest.
 */
record Capabilities(String version, Set<Capability> known) {

    private static final Pattern RELEASE = Pattern.compile("^(?:certified[/-])?(\\d+)(?:\\.(\\d+))?.*");

    Capabilities {
        known = Set.copyOf(known);
    }

    static Capabilities of(String version) {
        Matcher release = RELEASE.matcher(version);
        if (!release.matches()) {
            return new Capabilities(version, EnumSet.allOf(Capability.class));
        }
        int major = Integer.parseInt(release.group(1));
        int minor = release.group(2) == null ? 0 : Integer.parseInt(release.group(2));
        Set<Capability> known = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (capability.isIn(major, minor)) {
                known.add(capability);
            }
        }
        return new Capabilities(version, known);
    }

    boolean has(Capability capability) {
        return known.contains(capability);
    }

    List<String> labels() {
        return known.stream().sorted().map(Capability::label).toList();
    }
}
