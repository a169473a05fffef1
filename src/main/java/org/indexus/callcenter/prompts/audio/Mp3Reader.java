package org.indexus.callcenter.prompts.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/** Reads MP3 by JLayer, frame by frame. Tags are taken off before: JLayer would believe the length that they claim. */
final class Mp3Reader {

    private static final int TAG_HEADER = 10;
    private static final int FOOTER = 0x10;
    private static final int LAYER_III = 1;
    private static final int LAYER_II = 2;
    private static final int RESERVED_VERSION = 1;

    private Mp3Reader() {}

    /** Whether a file begins with the header of a frame. */
    static boolean begins(byte[] file) {
        return isFrame(file, 0);
    }

    private static boolean isFrame(byte[] file, int at) {
        if (at + 4 > file.length || (file[at] & 0xff) != 0xff || (file[at + 1] & 0xe0) != 0xe0) {
            return false;
        }
        int version = file[at + 1] >> 3 & 3;
        int layer = file[at + 1] >> 1 & 3;
        boolean isKnown = version != RESERVED_VERSION && (layer == LAYER_III || layer == LAYER_II);
        return isKnown && (file[at + 2] & 0xf0) != 0xf0 && (file[at + 2] & 0x0c) != 0x0c;
    }

    static void read(byte[] file, Mixdown out) throws IOException {
        int start = afterTags(file);
        if (!isFrame(file, start)) {
            throw new IOException("no MPEG audio behind the tags");
        }
        Bitstream bits = new Bitstream(new ByteArrayInputStream(Arrays.copyOfRange(file, start, file.length)));
        try {
            decode(bits, out);
        } catch (JavaLayerException broken) {
            throw new IOException("broken MPEG audio", broken);
        }
    }

    /** Where the audio begins: behind ID3 tags and the zeros that some programs leave after them. */
    private static int afterTags(byte[] file) throws IOException {
        int at = 0;
        while (at + TAG_HEADER <= file.length && file[at] == 'I' && file[at + 1] == 'D' && file[at + 2] == '3') {
            long size = 0;
            for (int i = 6; i < TAG_HEADER; i++) {
                size = (size << 7) | (file[at + i] & 0x7f);
            }
            boolean hasFooter = (file[at + 5] & FOOTER) != 0;
            long next = at + TAG_HEADER + size + (hasFooter ? TAG_HEADER : 0);
            if (next > file.length) {
                throw new IOException("a tag is longer than the file");
            }
            at = (int) next;
        }
        while (at < file.length && file[at] == 0) {
            at++;
        }
        return at;
    }

    private static void decode(Bitstream bits, Mixdown out) throws JavaLayerException {
        Decoder decoder = new Decoder();
        int rate = 0;
        int channels = 0;
        for (Header header = bits.readFrame(); header != null; header = bits.readFrame()) {
            SampleBuffer decoded = frame(decoder, header, bits);
            if (decoded != null && rate == 0) {
                rate = decoded.getSampleFrequency();
                channels = decoded.getChannelCount();
                out.begin(rate, channels);
            }
            if (decoded != null && decoded.getSampleFrequency() == rate && decoded.getChannelCount() == channels) {
                add(decoded, out);
            }
            bits.closeFrame();
        }
    }

    /** {@code null} for a frame that is damaged: the others can still be heard. */
    private static @Nullable SampleBuffer frame(Decoder decoder, Header header, Bitstream bits) {
        try {
            return (SampleBuffer) decoder.decodeFrame(header, bits);
        } catch (DecoderException | ArrayIndexOutOfBoundsException damaged) {
            return null;
        }
    }

    private static void add(SampleBuffer decoded, Mixdown out) {
        short[] buffer = decoded.getBuffer();
        float[] samples = new float[decoded.getBufferLength()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = buffer[i] / 32_768f;
        }
        out.add(samples, samples.length);
    }
}
