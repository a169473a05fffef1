package org.indexus.demo;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Payara Micro is started with the built WAR: as administrators do it, or so that the WAR can be replaced while it runs. */
record PayaraCommand(PayaraRelease release, Path project, Path temporary, int port, String mark) {

    static final String BEFORE_BOOT_FILE = "before-boot.asadmin";

    private static final String APPLICATION = "indexus-callcentre";

    /** With one compiler and the class archive, for a quick start; a server that runs for weeks has both compilers. */
    List<String> plain(ClassArchive archive) {
        List<String> main = new ArrayList<>(archive.options(release.requireJava(), release.jar(project)));
        main.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", microJar()));
        return command(main, List.of());
    }

    /** By {@link RedeployableMicro}; the server has the database's driver, as docs/deployment.md asks. */
    List<String> redeployable() {
        List<String> main = new ArrayList<>(ManifestFlags.of(Path.of(microJar())));
        main.add("-cp");
        main.add(microJar() + File.pathSeparator + project.resolve("target/test-classes"));
        main.add(RedeployableMicro.class.getName());
        return command(main, List.of("--addlibs", driver()));
    }

    /** Name, context root and file, as {@link RedeployableMicro} reads them. */
    String application() {
        return APPLICATION + " / " + war();
    }

    /** No --rootdir: a kept one would bring back the former application and its pools. */
    private List<String> command(List<String> main, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                release.requireJava().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                mark));
        command.addAll(main);
        command.addAll(List.of(
                "--nocluster",
                "--disablephonehome",
                "--prebootcommandfile",
                temporary.resolve(BEFORE_BOOT_FILE).toString(),
                "--port",
                Integer.toString(port),
                "--postbootcommandfile",
                project.resolve("server-config/create-resources.asadmin").toString(),
                "--deploy",
                war(),
                "--contextroot",
                "/"));
        command.addAll(more);
        return command;
    }

    private String microJar() {
        return release.jar(project).toString();
    }

    private String war() {
        return project.resolve("target/" + APPLICATION + ".war").toString();
    }

    private static String driver() {
        try {
            var driver = Class.forName("org.postgresql.Driver");
            return Path.of(driver.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }
}
