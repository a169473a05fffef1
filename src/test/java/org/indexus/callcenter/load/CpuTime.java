package org.indexus.callcenter.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What processes have used of the processors, from {@code /proc}. */
final class CpuTime {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int OF_ENDED_CHILDREN = 2;
    private static final int[] BUSY = {1, 2, 3, 6, 7}; // user, nice, system, two kinds of interrupts

    private CpuTime() {}

    /** Seconds of all cores together; of children only those that still run. */
    static double secondsOf(long pid) {
        double own = seconds(Path.of("/proc/" + pid + "/stat"), 0);
        return ProcessHandle.of(pid)
                        .map(ProcessHandle::descendants)
                        .orElse(Stream.empty())
                        .mapToDouble(child -> seconds(Path.of("/proc/" + child.pid() + "/stat"), 0))
                        .sum()
                + own;
    }

    /** Seconds of this process and of all children of its that have ended. */
    static double ownAndEndedChildren() {
        Path own = Path.of("/proc/self/stat");
        return seconds(own, 0) + seconds(own, OF_ENDED_CHILDREN);
    }

    /** Seconds of everything on this machine, the kernel's included. */
    static double ofTheMachine() {
        String[] fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +", -1);
        return IntStream.of(BUSY)
                        .mapToLong(field -> Long.parseLong(fields[field]))
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static double seconds(Path file, int further) {
        // the second field is the program's name in brackets, and may hold spaces
        String stat = read(file);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length <= SYSTEM + further
                ? 0
                : (Long.parseLong(fields[USER + further]) + Long.parseLong(fields[SYSTEM + further]))
                        / TICKS_PER_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
