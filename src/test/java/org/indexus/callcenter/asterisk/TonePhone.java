package org.indexus.callcenter.asterisk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;

/** A telephone that answers at once, speaks one tone for as long as the call lasts, and knows whose tones it heard. */
final class TonePhone implements AutoCloseable {

    private static final int RATE = 8000;
    private static final int PACKET = 160;
    private static final int HEADER = 12;
    private static final double LOUD = 1000;
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio (\\d+)");

    private final DatagramSocket sip;
    private final DatagramSocket audio;
    private final AudioFormat codec;
    private final int payload;
    private final byte[] tone;
    private final List<short[]> heard = new ArrayList<>();
    private volatile @Nullable InetSocketAddress partner;

    private TonePhone(int port, AudioFormat.Encoding encoding, int hertz) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        sip = new DatagramSocket(port, here);
        audio = new DatagramSocket(0, here);
        codec = new AudioFormat(encoding, RATE, 8, 1, 1, RATE, false);
        payload = encoding.equals(AudioFormat.Encoding.ULAW) ? 0 : 8;
        tone = encode(hertz);
        List.<Loop>of(this::signal, this::listen, this::speak).forEach(this::start);
    }

    static TonePhone ulaw(int port, int hertz) throws IOException {
        return new TonePhone(port, AudioFormat.Encoding.ULAW, hertz);
    }

    static TonePhone alaw(int port, int hertz) throws IOException {
        return new TonePhone(port, AudioFormat.Encoding.ALAW, hertz);
    }

    /** Forgets what was heard until now. */
    synchronized void forget() {
        heard.clear();
    }

    /** How many packets came since then. */
    synchronized int packets() {
        return heard.size();
    }

    /** How many of them had this tone in them. */
    synchronized long hears(int hertz) {
        return heard.stream().filter(samples -> loudness(samples, hertz) > LOUD).count();
    }

    private static double loudness(short[] samples, int hertz) {
        double cosine = 0;
        double sine = 0;
        for (int i = 0; i < samples.length; i++) {
            double turn = 2 * Math.PI * hertz * i / RATE;
            cosine += samples[i] * Math.cos(turn);
            sine += samples[i] * Math.sin(turn);
        }
        return 2 * Math.hypot(cosine, sine) / samples.length;
    }

    /** A loop that ends when its socket is closed. */
    private interface Loop {
        void run() throws IOException;
    }

    private void start(Loop loop) {
        Thread thread = new Thread(() -> {
            try {
                loop.run();
            } catch (IOException closed) {
                if (!sip.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void signal() throws IOException {
        byte[] buffer = new byte[8000];
        while (!sip.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            sip.receive(packet);
            String message = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
            if (!message.startsWith("SIP/2.0") && !message.startsWith("ACK")) {
                byte[] answer = answer(message).getBytes(StandardCharsets.UTF_8);
                sip.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        }
    }

    private String answer(String request) {
        String headers = request.lines()
                .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq):.*"))
                .map(line -> line.startsWith("To:") && !line.contains("tag=") ? line + ";tag=phone" : line)
                .collect(Collectors.joining("\r\n"));
        String body = "";
        Matcher media = MEDIA.matcher(request);
        if (request.startsWith("INVITE") && media.find()) {
            partner = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(media.group(1)));
            body = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                    + audio.getLocalPort() + " RTP/AVP " + payload + "\r\n";
        } else if (request.startsWith("BYE")) {
            partner = null;
        }
        return "SIP/2.0 200 OK\r\n" + headers + "\r\nContact: <sip:127.0.0.1:" + sip.getLocalPort() + ">\r\n"
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private void listen() throws IOException {
        byte[] buffer = new byte[2000];
        while (!audio.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            audio.receive(packet);
            if ((buffer[1] & 0x7f) == payload && packet.getLength() > HEADER) {
                short[] samples = decode(Arrays.copyOfRange(buffer, HEADER, packet.getLength()));
                synchronized (this) {
                    heard.add(samples);
                }
            }
        }
    }

    private void speak() throws IOException {
        long next = System.nanoTime();
        for (int number = 0; !audio.isClosed(); number++) {
            InetSocketAddress to = partner;
            if (to != null) {
                ByteBuffer packet = ByteBuffer.allocate(HEADER + PACKET)
                        .put((byte) 0x80)
                        .put((byte) payload)
                        .putShort((short) number)
                        .putInt(number * PACKET)
                        .putInt(sip.getLocalPort());
                packet.put(tone, number * PACKET % RATE, PACKET);
                audio.send(new DatagramPacket(packet.array(), packet.capacity(), to));
            }
            next += 20_000_000;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private byte[] encode(int hertz) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(2 * RATE);
        for (int i = 0; i < RATE; i++) {
            samples.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        return convert(samples.array(), linear(), codec);
    }

    private short[] decode(byte[] bytes) throws IOException {
        short[] samples = new short[bytes.length];
        ByteBuffer.wrap(convert(bytes, codec, linear())).asShortBuffer().get(samples);
        return samples;
    }

    private static AudioFormat linear() {
        return new AudioFormat(RATE, 16, 1, true, true);
    }

    private static byte[] convert(byte[] bytes, AudioFormat from, AudioFormat to) throws IOException {
        long frames = bytes.length / from.getFrameSize();
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes), from, frames);
                AudioInputStream out = AudioSystem.getAudioInputStream(to, in)) {
            return out.readAllBytes();
        }
    }

    @Override
    public void close() {
        sip.close();
        audio.close();
    }
}
