package org.indexus.callcenter.prompts.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Reads WAV and RF64: PCM of any width, floats, A-law, µ-law, and the GSM that Asterisk writes as {@code wav49}. Sizes are
 * believed only as far as the file goes: who streams a recording does not know them.
 */
final class WavReader {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int U_LAW = 7;
    private static final int GSM = 0x31;
    private static final int EXTENSIBLE = 0xfffe;

    /** What others are called, so that people know what to convert. */
    private static final Map<Integer, String> OTHERS = Map.of(
            0x02, "Microsoft ADPCM",
            0x11, "IMA ADPCM",
            0x22, "TrueSpeech",
            0x40, "G.721 ADPCM",
            0x45, "G.726 ADPCM",
            0x50, "MPEG",
            0x55, "MP3",
            0x65, "G.722",
            0x83, "G.729",
            0x161, "Windows Media Audio");

    private static final int CHUNKS = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FMT = 16;
    private static final int SUB_FORMAT = 24;
    private static final long UNKNOWN_SIZE = 0xffff_ffffL;

    private final ByteBuffer file;
    private int format;
    private int channels;
    private int rate;
    private int bits;
    private long longSize = -1;

    private WavReader(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void read(byte[] file, Mixdown out) throws IOException {
        new WavReader(file).chunks(out);
    }

    private void chunks(Mixdown out) throws IOException {
        long at = CHUNKS;
        while (at + CHUNK_HEADER <= file.limit()) {
            int id = file.getInt((int) at);
            long size = file.getInt((int) at + 4) & UNKNOWN_SIZE;
            int content = (int) at + CHUNK_HEADER;
            if (id == id("data")) {
                data(content, size, out);
                return;
            }
            if (id == id("fmt ")) {
                format(content, size);
            } else if (id == id("ds64") && content + FMT <= file.limit()) {
                longSize = file.getLong(content + 8);
            }
            at = content + size + (size & 1);
        }
        throw new IOException("no data");
    }

    private static int id(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }

    private void format(int at, long size) throws IOException {
        if (size < FMT || at + size > file.limit()) {
            throw new IOException("no format");
        }
        format = file.getShort(at) & 0xffff;
        channels = file.getShort(at + 2) & 0xffff;
        rate = file.getInt(at + 4);
        bits = file.getShort(at + 14) & 0xffff;
        if (format == EXTENSIBLE && size > SUB_FORMAT + 1) {
            format = file.getShort(at + SUB_FORMAT) & 0xffff;
        }
    }

    private void data(int at, long size, Mixdown out) throws IOException {
        if (format == 0) {
            throw new IOException("no format before the data");
        }
        long told = size == UNKNOWN_SIZE && longSize > 0 ? longSize : size == 0 ? UNKNOWN_SIZE : size;
        ByteBuffer data =
                file.slice(at, (int) Math.min(told, file.limit() - (long) at)).order(ByteOrder.LITTLE_ENDIAN);
        if (format == GSM && channels == 1) {
            GsmDecoder.wav49(data, rate, out);
            return;
        }
        Sample sample = sample();
        out.begin(rate, channels);
        float[] frame = new float[channels];
        int width = bits / 8;
        while (data.remaining() >= width * channels) {
            for (int channel = 0; channel < channels; channel++) {
                frame[channel] = sample.next(data);
            }
            out.add(frame, channels);
        }
    }

    /** Takes the next sample of one channel. */
    private interface Sample {
        float next(ByteBuffer data);
    }

    private Sample sample() {
        String kind = format + "/" + bits;
        return switch (kind) {
            case PCM + "/8" -> data -> ((data.get() & 0xff) - 128) / 128f;
            case PCM + "/16" -> data -> data.getShort() / 32_768f;
            case PCM + "/24" ->
                data -> ((data.get() & 0xff) | (data.get() & 0xff) << 8 | data.get() << 16) / 8_388_608f;
            case PCM + "/32" -> data -> data.getInt() / 0x1p31f;
            case FLOAT + "/32" -> data -> finite(data.getFloat());
            case FLOAT + "/64" -> data -> finite((float) data.getDouble());
            case A_LAW + "/8" -> data -> Companding.aLaw(data.get()) / 32_768f;
            case U_LAW + "/8" -> data -> Companding.uLaw(data.get()) / 32_768f;
            default -> throw refused();
        };
    }

    private static float finite(float sample) {
        return Float.isFinite(sample) ? sample : 0;
    }

    private RuntimeException refused() {
        String name = OTHERS.getOrDefault(
                format,
                format == PCM || format == FLOAT ? "PCM of " + bits + " bits" : "an unknown encoding, " + format);
        return AudioConverter.refusal(
                "NOT_AUDIO", "The file is a WAV file in " + name + ". PCM, A-law, µ-law and GSM can be used.");
    }
}
