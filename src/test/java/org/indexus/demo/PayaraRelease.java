package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A major release of Payara Micro that the WAR is run on, and which Java it needs. */
public enum PayaraRelease {

    /** Jakarta EE 10, on the Java that runs this program. */
    SIX("payara-micro.jar", 17),

    /** Jakarta EE 11, on Java 21 or newer. */
    SEVEN("payara-micro-7.jar", 21);

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private final String jar;
    private final int java;

    PayaraRelease(String jar, int java) {
        this.jar = jar;
        this.java = java;
    }

    /** What the system property {@code indexus.payara} says, for tests: {@code 6}, the default, or {@code 7}. */
    public static PayaraRelease ofTests() {
        return of(System.getProperty("indexus.payara", "6"));
    }

    /** @throws IllegalArgumentException for anything but 6 and 7 */
    static PayaraRelease of(String number) {
        return switch (number) {
            case "6" -> SIX;
            case "7" -> SEVEN;
            default -> throw new IllegalArgumentException("Payara must be 6 or 7, but is \"" + number + "\"");
        };
    }

    /** Where the build puts it. */
    Path jar(Path project) {
        return project.resolve("target").resolve(jar);
    }

    /** The program {@code java} that runs it; empty where this machine has none of that version. */
    public Optional<Path> java() {
        return homes().map(home -> home.resolve("bin/java")).findFirst();
    }

    /** As {@link #java()}. */
    Path requireJava() {
        return java().orElseThrow(() -> new IllegalStateException("Payara " + this + " needs a JDK " + java
                + " or newer, in JAVA_HOME_" + java + " or below " + INSTALLED));
    }

    /** The one that runs us first, then what the environment names, then what is installed, the oldest first. */
    private Stream<Path> homes() {
        Stream<Path> named = Stream.of("JAVA_HOME_21", "JAVA_HOME_25")
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .map(Path::of);
        Stream<Path> known = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), named);
        return Stream.concat(known, installed().stream().sorted(Comparator.comparingInt(PayaraRelease::version)))
                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .filter(home -> version(home) >= java);
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feature release that a JDK's file {@code release} tells; 0 where there is none. */
    private static int version(Path home) {
        var release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
        } catch (IOException none) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? 0 : Runtime.Version.parse(version).feature();
    }
}
