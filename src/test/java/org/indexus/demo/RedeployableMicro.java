package org.indexus.demo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Payara Micro's own {@code main}, which afterwards replaces the running application by what it is told on its standard input:
 * lines of three words, name, context root and file. Micro as it comes has no way to ask it for a redeployment from outside.
 *
 * <p>Runs with {@code payara-micro.jar} on the class path, which is why it is called by name here.
 */
public final class RedeployableMicro {

    private static final String BOOT = "fish.payara.micro.boot.PayaraMicroBoot";

    private RedeployableMicro() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Object boot = Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                .getMethod("create", String[].class)
                .invoke(null, (Object) arguments);
        Object runtime = Class.forName(BOOT).getMethod("getRuntime").invoke(boot);
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                deploy(runtime, line.split(" ", 3));
            }
        }
    }

    /** Micro cannot deploy over an application: the former one goes first. */
    private static void deploy(Object runtime, String[] words) throws ReflectiveOperationException {
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicroRuntime");
        micro.getMethod("undeploy", String.class).invoke(runtime, words[0]);
        micro.getMethod("deploy", String.class, String.class, File.class)
                .invoke(runtime, words[0], words[1], new File(words[2]));
    }
}
