package org.indexus.callcenter.prompts;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.indexus.callcenter.platform.web.ByteRange;
import org.jspecify.annotations.Nullable;

/** The audio of a variant for a player, or the part of it that the player asks for. */
final class AudioAnswer {

    private static final int PARTIAL = 206;
    private static final int OUTSIDE = 416;
    private static final String CONTENT_RANGE = "Content-Range";

    private AudioAnswer() {}

    static Response of(byte[] wav, @Nullable String header) {
        Optional<ByteRange> range = ByteRange.of(header, wav.length);
        if (range.isEmpty()) {
            return answer(Response.ok(wav));
        }
        if (range.get().isEmpty()) {
            return Response.status(OUTSIDE)
                    .header(CONTENT_RANGE, "bytes */" + wav.length)
                    .build();
        }
        byte[] part = Arrays.copyOfRange(
                wav, (int) range.get().first(), (int) range.get().last() + 1);
        return answer(Response.status(PARTIAL)
                .entity(part)
                .header(CONTENT_RANGE, range.get().of(wav.length)));
    }

    private static Response answer(Response.ResponseBuilder answer) {
        return answer.type("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
