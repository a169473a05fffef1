package org.indexus.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One demo per data folder; the system gives the lock back even when its holder is killed. */
record DemoLock(FileChannel file) implements AutoCloseable {

    static DemoLock take(Path data) throws IOException {
        Files.createDirectories(data);
        var file = FileChannel.open(data.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(file)) {
            file.close();
            throw new IllegalStateException("A demo runs in " + data + " already. Stop it first, or set"
                    + " INDEXUS_DEMO_DATA (and the ports) for a second one.");
        }
        return new DemoLock(file);
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException takenByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
