package org.indexus.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What the person who started the demo reads. */
final class DemoScreen {

    private final PrintStream out;
    private final long started = System.nanoTime();

    DemoScreen(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.printf("[%3d s] %s%n", Duration.ofNanos(System.nanoTime() - started).toSeconds(), text);
        out.flush();
    }

    void detail(String text) {
        out.println("        " + text);
    }

    void missing(String what, IllegalStateException reason) {
        say("MISSING: " + what + ".");
        reason.getMessage().lines().forEach(this::detail);
    }

    void failed(Exception failure) {
        say("FAILED: " + failure.getMessage());
    }

    void ready(DemoSettings settings, String url, boolean withAsterisk, String adminPassword) {
        var call = withAsterisk
                ? List.of(
                        "Place a test call:",
                        "  1. sign in as agent1, open Workspace, go Available;",
                        "  2. server-config/asterisk/asterisk.sh call 100"
                                + (settings.sipPort() == 5060 ? "" : " --sip-port " + settings.sipPort()),
                        "     or, as admin: Settings > SIP Phone > Asterisk ARI > Place a test call.",
                        settings.phones()
                                ? "The agents' phones are simulated: they ring, answer and play a tone."
                                : "The agents' phones are yours: agentN's is expected at 127.0.0.1:"
                                        + settings.phonePort() + "+N.",
                        "A SIP phone of your own: the README says how to register it.")
                : List.of("No Asterisk runs, so no call can be placed.");
        out.println();
        out.println("INDEXUS Call Centre runs at " + url);
        out.println();
        out.println("Sign in as admin, supervisor, agent1, agent2 or agent3; the password is " + DemoData.PASSWORD);
        if (!adminPassword.equals(DemoData.PASSWORD)) {
            out.println("(admin's is the one that INDEXUS_BOOTSTRAP_ADMIN_PASSWORD named at the first start)");
        }
        out.println();
        call.forEach(out::println);
        out.println();
        out.println("Ctrl-C stops all of it; the data is kept.");
        out.flush();
    }
}
