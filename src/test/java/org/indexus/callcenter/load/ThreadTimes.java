package org.indexus.callcenter.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the threads of a Java process have used of the processors, from its own list of them; kinds of threads are taken together. */
record ThreadTimes(Map<String, Double> seconds) {

    private static final Pattern THREAD = Pattern.compile("^\"([^\n]+)\" [^\n]*?cpu=([\\d.]+)ms", Pattern.MULTILINE);

    /** Of a system that has none, or tells nothing. */
    static final ThreadTimes NONE = new ThreadTimes(Map.of());

    static ThreadTimes of(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, Long.toString(pid), "Thread.print").start();
            var listed = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            return in(listed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    static ThreadTimes in(String listed) {
        var seconds = new TreeMap<String, Double>();
        THREAD.matcher(listed)
                .results()
                .forEach(
                        thread -> seconds.merge(kind(thread), Double.parseDouble(thread.group(2)) / 1000, Double::sum));
        return new ThreadTimes(seconds);
    }

    private static String kind(MatchResult thread) {
        return thread.group(1)
                .replaceAll("java:app/concurrent/|-managedThreadFactory-Thread", "")
                .replaceAll("[-#(]\\d+[)]?|\\d+$", "")
                .strip();
    }

    /** What Java's own compilers took: much in a young process, nearly nothing in one that has served for an hour. */
    double compilers() {
        return seconds.entrySet().stream()
                .filter(kind -> kind.getKey().endsWith("CompilerThread"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    ThreadTimes since(ThreadTimes before) {
        var more = new HashMap<>(seconds);
        before.seconds.forEach((kind, earlier) -> more.merge(kind, -earlier, Double::sum));
        return new ThreadTimes(more);
    }
}
