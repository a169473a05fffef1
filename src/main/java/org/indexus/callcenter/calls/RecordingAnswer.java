package org.indexus.callcenter.calls;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.platform.web.ByteRange;
import org.indexus.callcenter.runtime.RecordingSource.Audio;
import org.jspecify.annotations.Nullable;

/** Streams a recording, or the part of it that a player asks for; nothing is kept in memory. */
final class RecordingAnswer {

    private static final int PARTIAL = 206;
    private static final int OUTSIDE = 416;

    private final Audio audio;
    private final CallId call;
    private final int seq;

    RecordingAnswer(Audio audio, CallId call, int seq) {
        this.audio = audio;
        this.call = call;
        this.seq = seq;
    }

    /**
     * @param header {@code Range}
     * @param condition {@code If-Range}: with another tag than ours, or a date, the whole is sent
     */
    Response to(@Nullable String header, @Nullable String condition) throws IOException {
        Optional<ByteRange> range = ByteRange.of(header, audio.length(), condition, tag());
        if (range.isEmpty()) {
            return whole();
        }
        return range.get().isEmpty() ? outside() : part(range.get());
    }

    private Response whole() {
        ResponseBuilder answer = headers(Response.ok(stream(ByteRange.whole())));
        if (audio.length() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, audio.length());
        }
        return answer.build();
    }

    private Response part(ByteRange range) {
        return headers(Response.status(PARTIAL).entity(stream(range)))
                .header("Content-Range", range.of(audio.length()))
                .header(HttpHeaders.CONTENT_LENGTH, range.size())
                .build();
    }

    private Response outside() throws IOException {
        audio.content().close();
        return Response.status(OUTSIDE)
                .header("Content-Range", "bytes */" + audio.length())
                .build();
    }

    /** A recording never changes once it is stored; while its length is not known it may still be another one. */
    private String tag() {
        return "\"" + call + "-" + seq + "-" + audio.length() + "\"";
    }

    private ResponseBuilder headers(ResponseBuilder answer) {
        return answer.type(audio.contentType())
                .header(HttpHeaders.ETAG, audio.length() < 0 ? null : tag())
                .header("Accept-Ranges", audio.length() < 0 ? "none" : "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"call-" + call + "-" + seq + ".wav\"");
    }

    private StreamingOutput stream(ByteRange range) {
        return out -> {
            try (InputStream in = audio.content()) {
                range.copy(in, out);
            }
        };
    }
}
