package org.indexus.callcenter.history.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The append-only file that holds facts while the database is away: one JSON line each, on the disk before {@link #append}
 * returns. A line that was torn by a crash was never promised to anybody and is cut off at opening. Used by one thread; it
 * does not use a channel, since an interrupt would close that.
 */
final class FactFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FactFile.class.getName());
    private static final int CHUNK = 1 << 18;

    /** Facts read from the file, and where the next ones begin. */
    record Batch(List<Noted> facts, long end) {}

    private final RandomAccessFile file;
    private long written;
    private long read;

    FactFile(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        file = new RandomAccessFile(path.toFile(), "rw");
        written = endOfLastLine(file.length());
        if (written < file.length()) {
            LOG.log(Level.WARNING, "{0}: cut off a torn last line", path);
            file.setLength(written);
        }
    }

    boolean isEmpty() {
        return read == written;
    }

    /** Throws without having changed anything that counts: what was written half is written over. */
    void append(List<Noted> facts) throws IOException {
        StringBuilder lines = new StringBuilder();
        facts.forEach(fact -> lines.append(FactJson.write(fact)).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        file.seek(written);
        file.write(bytes);
        file.getFD().sync();
        written += bytes.length;
    }

    /** The next facts, at least one unless the file is empty. They stay in the file until {@link #done}. */
    Batch next() throws IOException {
        byte[] bytes = new byte[(int) Math.min(CHUNK, written - read)];
        file.seek(read);
        file.readFully(bytes);
        int end = lastNewline(bytes);
        while (end < 0 && read + bytes.length < written) {
            bytes = new byte[(int) Math.min(bytes.length * 2L, written - read)];
            file.seek(read);
            file.readFully(bytes);
            end = lastNewline(bytes);
        }
        String text = new String(bytes, 0, end + 1, StandardCharsets.US_ASCII);
        return new Batch(text.lines().flatMap(line -> parsed(line).stream()).toList(), read + end + 1);
    }

    /** These are in the database; when all are, the file is emptied. */
    void done(Batch batch) throws IOException {
        read = batch.end();
        if (isEmpty()) {
            file.setLength(0);
            file.getFD().sync();
            written = 0;
            read = 0;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static List<Noted> parsed(String line) {
        List<Noted> one = new ArrayList<>(1);
        try {
            one.add(FactJson.read(line));
        } catch (RuntimeException damaged) {
            LOG.log(Level.ERROR, "left out a damaged line: " + line, damaged);
        }
        return one;
    }

    private long endOfLastLine(long length) throws IOException {
        for (long end = length; end > 0; end--) {
            file.seek(end - 1);
            if (file.read() == '\n') {
                return end;
            }
        }
        return 0;
    }

    private static int lastNewline(byte[] bytes) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
