package org.indexus.callcenter.prompts.audio;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads Ogg Vorbis by JOrbis: three packets of headers, then audio. Of several streams in one file the first is read. The
 * comments are replaced by none, since JOrbis would believe the lengths that they claim.
 */
final class VorbisReader {

    private static final int HEADERS = 3;
    private static final int COMMENTS = 1;

    /** Kind 3, the name, no vendor, no comments, and the bit that ends it. */
    private static final byte[] NO_COMMENTS = "\3vorbis\0\0\0\0\0\0\0\0\1".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] file;
    private final Mixdown out;
    private final SyncState sync = new SyncState();
    private final StreamState stream = new StreamState();
    private final Info info = new Info();
    private final Comment comment = new Comment();
    private @Nullable DspState synthesis;
    private @Nullable Block block;
    private int packets;

    VorbisReader(byte[] file, Mixdown out) {
        this.file = file;
        this.out = out;
    }

    void read() throws IOException {
        sync.init();
        int offset = sync.buffer(file.length);
        System.arraycopy(file, 0, sync.data, offset, file.length);
        sync.wrote(file.length);
        info.init();
        comment.init();
        Page page = new Page();
        int serial = -1;
        for (int found = sync.pageout(page); found != 0; found = sync.pageout(page)) {
            if (found > 0 && packets == 0 && serial < 0) {
                serial = page.serialno();
                stream.init(serial);
                stream.reset();
            }
            if (found > 0 && page.serialno() == serial) {
                read(page);
            }
        }
        if (packets <= HEADERS) {
            throw new IOException("no audio behind the headers");
        }
    }

    private void read(Page page) throws IOException {
        stream.pagein(page);
        Packet packet = new Packet();
        for (int found = stream.packetout(packet); found != 0; found = stream.packetout(packet)) {
            if (found > 0) {
                take(packet);
            }
        }
    }

    private void take(Packet packet) throws IOException {
        packets++;
        if (packets > HEADERS) {
            synthesise(packet);
            return;
        }
        if (packets == COMMENTS + 1) {
            packet.packet_base = NO_COMMENTS;
            packet.packet = 0;
            packet.bytes = NO_COMMENTS.length;
        }
        if (info.synthesis_headerin(comment, packet) < 0) {
            throw new IOException("broken header " + packets);
        }
        if (packets == HEADERS) {
            out.begin(info.rate, info.channels);
            synthesis = new DspState();
            synthesis.synthesis_init(info);
            block = new Block(synthesis);
        }
    }

    private void synthesise(Packet packet) {
        if (synthesis == null || block == null || block.synthesis(packet) != 0) {
            return; // a damaged packet: the others can still be heard
        }
        synthesis.synthesis_blockin(block);
        float[][][] pcm = new float[1][][];
        int[] starts = new int[info.channels];
        for (int count = synthesis.synthesis_pcmout(pcm, starts);
                count > 0;
                count = synthesis.synthesis_pcmout(pcm, starts)) {
            out.add(interleaved(pcm[0], starts, count), count * info.channels);
            synthesis.synthesis_read(count);
        }
    }

    private float[] interleaved(float[][] channels, int[] starts, int count) {
        float[] frames = new float[count * info.channels];
        for (int channel = 0; channel < info.channels; channel++) {
            for (int i = 0; i < count; i++) {
                frames[i * info.channels + channel] = channels[channel][starts[channel] + i];
            }
        }
        return frames;
    }
}
