package org.indexus.callcenter.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its children have used of the processors, from {@code /proc}. */
final class CpuTime {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private CpuTime() {}

    /** Seconds of all cores together; of children only those that still run. */
    static double secondsOf(long pid) {
        double own = seconds(pid);
        return ProcessHandle.of(pid)
                        .map(ProcessHandle::descendants)
                        .orElse(Stream.empty())
                        .mapToLong(ProcessHandle::pid)
                        .mapToDouble(CpuTime::seconds)
                        .sum()
                + own;
    }

    /** Seconds of this process alone, without its children. */
    static double own() {
        return seconds(ProcessHandle.current().pid());
    }

    private static double seconds(long pid) {
        try {
            // the second field is the program's name in brackets, and may hold spaces
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
