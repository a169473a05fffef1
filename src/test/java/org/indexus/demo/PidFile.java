package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers the process of one server, so that the next start finds it although this launcher was killed. Numbers are
 * used again, so a process counts only while its command line still holds the mark that it was started with.
 */
record PidFile(Path file, String mark) {

    private static final long PATIENCE_SECONDS = 60;

    void write(long pid) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process if it still runs, and still is what it was. */
    Optional<ProcessHandle> running() {
        return read().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isMarked);
    }

    /** Stops the process if there is one, kindly at first. Returns whether there was. */
    boolean stop() {
        var process = running();
        process.ifPresent(PidFile::stop);
        delete();
        return process.isPresent();
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    private Optional<Long> read() {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::trim)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The kernel's own record: ProcessHandle cuts long command lines. */
    private boolean isMarked(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ')
                    .contains(mark);
        } catch (IOException noProc) {
            return process.info().commandLine().orElse("").contains(mark);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
