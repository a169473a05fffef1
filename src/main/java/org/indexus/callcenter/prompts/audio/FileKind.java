package org.indexus.callcenter.prompts.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file is, by how it begins; whatever its name and its sender say. */
public enum FileKind {
    WAV("a WAV file", "audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"),
    MP3("an MP3 file", "audio/mpeg", "audio/mp3", "audio/x-mpeg", "audio/mpeg3"),
    VORBIS("an Ogg Vorbis file", "audio/ogg", "application/ogg", "audio/vorbis", "audio/x-vorbis+ogg"),
    U_LAW("raw µ-law audio", "audio/basic", "audio/pcmu"),
    A_LAW("raw A-law audio", "audio/pcma"),
    GSM("raw GSM audio", "audio/gsm", "audio/x-gsm"),
    G722("raw G.722 audio", "audio/g722"),
    SLIN("raw linear audio of 8 kHz", "audio/l16"),
    SLIN16("raw linear audio of 16 kHz"),
    RIFX("a big-endian WAV file (RIFX)"),
    W64("a Wave64 file"),
    OPUS("an Ogg Opus file"),
    OGG("an Ogg file without Vorbis audio"),
    FLAC("a FLAC file", "audio/flac", "audio/x-flac"),
    MP4("an MP4 or M4A file", "audio/mp4", "audio/x-m4a", "video/mp4"),
    AIFF("an AIFF file", "audio/aiff", "audio/x-aiff"),
    AU("an AU file", "audio/basic"),
    AMR("an AMR file", "audio/amr"),
    PDF("a PDF document"),
    PICTURE("a picture"),
    ARCHIVE("an archive"),
    PROGRAM("a program"),
    PAGE("a web page or XML"),
    EMPTY("empty"),
    UNKNOWN("not an audio file that can be read");

    private static final int LOOKED_AT = 64;

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> types;

    FileKind(String words, String... types) {
        this.words = words;
        this.types = List.of(types);
    }

    /** What Asterisk calls files that begin like nothing; its {@code pcm} is µ-law. */
    private static final Map<String, FileKind> RAW = Map.ofEntries(
            Map.entry("ulaw", U_LAW),
            Map.entry("ul", U_LAW),
            Map.entry("mu", U_LAW),
            Map.entry("pcm", U_LAW),
            Map.entry("alaw", A_LAW),
            Map.entry("al", A_LAW),
            Map.entry("alw", A_LAW),
            Map.entry("gsm", GSM),
            Map.entry("g722", G722),
            Map.entry("sln", SLIN),
            Map.entry("raw", SLIN),
            Map.entry("sln16", SLIN16));

    /** Looks at the first bytes, and at the name of a file that says nothing by them. */
    static FileKind of(byte[] file, @Nullable String fileName) {
        if (file.length == 0) {
            return EMPTY;
        }
        String head = new String(file, 0, Math.min(file.length, LOOKED_AT), ISO_8859_1);
        return magic(head).or(() -> byName(fileName)).orElse(Mp3Frame.begins(file) ? MP3 : UNKNOWN);
    }

    private static Optional<FileKind> byName(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(RAW.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    private static Optional<FileKind> magic(String head) {
        if (head.startsWith("RIFF") || head.startsWith("RF64")) {
            return Optional.of(head.startsWith("WAVE", 8) ? WAV : UNKNOWN);
        }
        if (head.startsWith("OggS")) {
            return Optional.of(head.contains("\1vorbis") ? VORBIS : head.contains("OpusHead") ? OPUS : OGG);
        }
        if (head.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        return Arrays.stream(Magic.values())
                .filter(magic -> head.startsWith(magic.bytes))
                .map(magic -> magic.kind)
                .findFirst()
                .or(() -> head.stripLeading().startsWith("<") ? Optional.of(PAGE) : Optional.empty());
    }

    private enum Magic {
        ID3("ID3", FileKind.MP3),
        FLAC("fLaC", FileKind.FLAC),
        AIFF("FORM", FileKind.AIFF),
        AU(".snd", FileKind.AU),
        RIFX("RIFX", FileKind.RIFX),
        W64("riff", FileKind.W64),
        AMR("#!AMR", FileKind.AMR),
        PDF("%PDF", FileKind.PDF),
        PNG("\u0089PNG", FileKind.PICTURE),
        JPEG("\u00ff\u00d8\u00ff", FileKind.PICTURE),
        GIF("GIF8", FileKind.PICTURE),
        ZIP("PK\3\4", FileKind.ARCHIVE),
        GZIP("\u001f\u008b", FileKind.ARCHIVE),
        ELF("\u007fELF", FileKind.PROGRAM),
        EXE("MZ", FileKind.PROGRAM);

        private final String bytes;
        private final FileKind kind;

        Magic(String bytes, FileKind kind) {
            this.bytes = bytes;
            this.kind = kind;
        }
    }

    /** Whether it can be converted. */
    boolean isReadable() {
        return this == WAV || this == MP3 || this == VORBIS || RAW.containsValue(this);
    }

    /** Whether a sender who declares this media type says the truth; who says nothing definite does not lie. */
    boolean isDeclaredBy(@Nullable String mediaType) {
        String type =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean definite = Arrays.stream(values()).anyMatch(kind -> kind.types.contains(type));
        return types.contains(type) || (!definite && !type.startsWith("image/") && !type.startsWith("text/"));
    }

    /** As programs call it that read what is compressed. */
    String format() {
        return this == MP3 ? "mp3" : "ogg";
    }

    /** As in "is an MP3 file". */
    String words() {
        return words;
    }

    /** Its usual media type. */
    public String mediaType() {
        return types.isEmpty() ? "application/octet-stream" : types.get(0);
    }
}
