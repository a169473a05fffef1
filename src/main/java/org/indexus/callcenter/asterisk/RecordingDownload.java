package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.indexus.callcenter.runtime.RecordingSource.Audio;

/** Fetches stored recordings from one Asterisk server; 13 cannot hand them out, so it says where they lie. */
final class RecordingDownload {

    private static final int HEADER = 44;
    private static final int BYTES_PER_SECOND = 16_000;

    private final AriClient ari;
    private final Supplier<Capabilities> capabilities;

    RecordingDownload(AriClient ari, Supplier<Capabilities> capabilities) {
        this.ari = ari;
        this.capabilities = capabilities;
    }

    /** Opens a file; empty when there is none. The caller closes the stream. */
    Optional<Audio> open(String name) throws IOException {
        if (!canDownload()) {
            return locate(name);
        }
        HttpResponse<InputStream> response = ari.open(file(name));
        if (response.statusCode() == 200) {
            return Optional.of(new Audio(type(response), length(response), response.body()));
        }
        response.body().close();
        if (response.statusCode() == AriReply.NOT_FOUND) {
            return Optional.empty();
        }
        throw new IllegalStateException("Asterisk refused the recording: HTTP " + response.statusCode());
    }

    /** The length by the size of the file (8 kHz, 16 bit, mono); 0 when this version does not tell. */
    int seconds(String name) throws IOException {
        if (!canDownload()) {
            return 0;
        }
        HttpResponse<InputStream> response = ari.open(file(name));
        response.body().close();
        long audio = response.statusCode() == 200 ? length(response) - HEADER : 0;
        return (int) (Math.max(audio, 0) / BYTES_PER_SECOND);
    }

    private Optional<Audio> locate(String name) throws IOException {
        if (ari.get("recordings/stored/" + encode(name)).status() == AriReply.NOT_FOUND) {
            return Optional.empty();
        }
        throw new IllegalStateException("Asterisk " + capabilities.get().version()
                + " cannot hand out recordings. The file lies on that server in its spool folder, usually"
                + " /var/spool/asterisk/recording/" + name + ".wav");
    }

    private boolean canDownload() {
        return capabilities.get().has(Capability.RECORDING_DOWNLOAD);
    }

    private static String file(String name) {
        return "recordings/stored/" + encode(name) + "/file";
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("audio/wav");
    }

    private static long length(HttpResponse<?> response) {
        return response.headers().firstValueAsLong("Content-Length").orElse(-1);
    }
}
