package org.indexus.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says about the demo; see "Getting in" of the README. */
record DemoSettings(
        PayaraRelease payara,
        int port,
        Path data,
        Optional<String> asterisk,
        int ariPort,
        int sipPort,
        int phonePort,
        boolean phones,
        Path cache,
        Path project) {

    static final int AGENTS = 3;

    static DemoSettings of(Map<String, String> environment) {
        var project =
                Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        return new DemoSettings(
                PayaraRelease.of(environment.getOrDefault("INDEXUS_DEMO_PAYARA", "6")),
                number(environment, "INDEXUS_DEMO_PORT", 8080),
                project.resolve(environment.getOrDefault("INDEXUS_DEMO_DATA", ".demo")),
                Optional.of(environment.getOrDefault("INDEXUS_DEMO_ASTERISK", "22"))
                        .filter(version -> !version.equals("none")),
                number(environment, "INDEXUS_DEMO_ARI_PORT", 8088),
                number(environment, "INDEXUS_DEMO_SIP_PORT", 5060),
                number(environment, "INDEXUS_DEMO_PHONE_PORT", 6000),
                Boolean.parseBoolean(environment.getOrDefault("INDEXUS_DEMO_PHONES", "true")),
                cache(environment),
                project);
    }

    /** Unpacked programs, shared by all checkouts; the same folder as that of asterisk.sh. */
    static Path cache(Map<String, String> environment) {
        var home = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(environment.getOrDefault("INDEXUS_CACHE", home + "/indexus-callcentre"));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        var text = environment.get(name);
        try {
            return text == null || text.isBlank() ? otherwise : Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, but is \"" + text + "\"", e);
        }
    }
}
