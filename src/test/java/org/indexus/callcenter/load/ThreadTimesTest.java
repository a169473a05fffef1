package org.indexus.callcenter.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

    private static final String LISTED = """
            "java:app/concurrent/indexus-commands-managedThreadFactory-Thread-12" #91 daemon prio=5 os_prio=0 cpu=1500.00ms elapsed=9.0s
               java.lang.Thread.State: WAITING (parking)
            "java:app/concurrent/indexus-commands-managedThreadFactory-Thread-3" #92 daemon prio=5 os_prio=0 cpu=500.00ms elapsed=9.0s
            "C2 CompilerThread0" #5 daemon prio=9 os_prio=0 cpu=250.00ms elapsed=9.1s tid=0x1 nid=0x2 waiting
            "VM Thread" os_prio=0 cpu=10.50ms elapsed=9.1s tid=0x1 nid=0x2 runnable
            """;

    @Test
    void takesThreadsOfOneKindTogether() {
        assertThat(ThreadTimes.in(LISTED).seconds())
                .isEqualTo(Map.of("indexus-commands", 2.0, "C2 CompilerThread", 0.25, "VM Thread", 0.0105));
    }

    @Test
    void knowsTheCompilers() {
        assertThat(ThreadTimes.in(LISTED).compilers()).isEqualTo(0.25);
    }

    @Test
    void tellsWhatCameSince() {
        var before = new ThreadTimes(Map.of("VM Thread", 1.0));
        assertThat(new ThreadTimes(Map.of("VM Thread", 1.5, "new", 2.0))
                        .since(before)
                        .seconds())
                .isEqualTo(Map.of("VM Thread", 0.5, "new", 2.0));
    }
}
