package org.indexus.callcenter.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file, both ends included, as a player asks for it in the header {@code Range}. */
public record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int CHUNK = 16 * 1024;

    /** Empty when the whole is to be sent: no range, several, another unit, or the length is unknown (-1). */
    public static Optional<ByteRange> of(@Nullable String header, long length) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (length < 0 || !asked.matches() || (asked.group(1) + asked.group(2)).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, length - Long.parseLong(asked.group(2))), length - 1));
        }
        long last = asked.group(2).isEmpty() ? length - 1 : Math.min(Long.parseLong(asked.group(2)), length - 1);
        return Optional.of(new ByteRange(Long.parseLong(asked.group(1)), last));
    }

    /** As {@link #of(String, long)}; with a condition ({@code If-Range}) that is not our tag, the whole is to be sent. */
    public static Optional<ByteRange> of(@Nullable String header, long length, @Nullable String condition, String tag) {
        boolean isTheSame = condition == null || condition.strip().equals(tag);
        return isTheSame ? of(header, length) : Optional.empty();
    }

    public static ByteRange whole() {
        return new ByteRange(0, Long.MAX_VALUE - 1);
    }

    public boolean isEmpty() {
        return last < first;
    }

    public long size() {
        return last - first + 1;
    }

    /** The header {@code Content-Range}. */
    public String of(long length) {
        return "bytes %d-%d/%d".formatted(first, last, length);
    }

    public void copy(InputStream in, OutputStream out) throws IOException {
        in.skipNBytes(first);
        byte[] chunk = new byte[CHUNK];
        long left = size();
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read > 0) {
                out.write(chunk, 0, read);
                left -= read;
            }
        }
    }
}
