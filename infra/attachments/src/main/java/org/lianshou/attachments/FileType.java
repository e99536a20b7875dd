package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of file that are kept, each told by its own first bytes and never by what the sender calls it. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    AMR("audio/amr", "amr"),
    WAV("audio/wav", "wav"),
    MP4("video/mp4", "mp4");

    private static final int ENOUGH = 16;
    private static final String PNG_SIGNATURE = latin(HexFormat.of().parseHex("89504e470d0a1a0a"));
    private static final String JPEG_SIGNATURE = latin(HexFormat.of().parseHex("ffd8ff"));
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "MSNV", "M4V ", "dash");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file of this type, without the dot. */
    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /**
     * Whether a sender may rightly call it so: one of the same sort, since phones tell a sound from a film no better than we, or
     * something that says nothing.
     */
    boolean goesBy(String called) {
        String sort = sort(called);
        return sort.equals("application/octet-stream") || sort.equals(sort(mediaType));
    }

    private static String sort(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("audio/") || plain.startsWith("video/")
                ? "recording"
                : plain.startsWith("image/") ? "image" : plain;
    }

    /** Every type's name, for people. */
    public static String allNames() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static Optional<FileType> of(byte[] content) {
        String start = latin(Arrays.copyOf(content, Math.min(content.length, ENOUGH)));
        return start.length() < ENOUGH ? Optional.empty() : Optional.ofNullable(bySignature(start));
    }

    static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file type is called " + mediaType));
    }

    private static @Nullable FileType bySignature(String start) {
        if (start.startsWith(JPEG_SIGNATURE)) {
            return JPEG;
        } else if (start.startsWith(PNG_SIGNATURE)) {
            return PNG;
        } else if (start.startsWith("%PDF-")) {
            return PDF;
        } else if (start.startsWith("#!AMR\n") || start.startsWith("#!AMR-WB\n")) {
            return AMR;
        } else if (start.startsWith("RIFF")) {
            return ofRiff(start.substring(8, 12));
        } else if (start.startsWith("ftyp", 4)) {
            return ofBrand(start.substring(8, 12));
        }
        return start.startsWith("ID3") || isLayerThree(start) ? MP3 : null;
    }

    private static @Nullable FileType ofRiff(String form) {
        return switch (form) {
            case "WEBP" -> WEBP;
            case "WAVE" -> WAV;
            default -> null;
        };
    }

    /** The major brand of an ISO base media file (ISO/IEC 14496-12, 4.3). */
    private static @Nullable FileType ofBrand(String brand) {
        if (brand.equals("M4A ")) {
            return M4A;
        }
        return HEIC_BRANDS.contains(brand) ? HEIC : MP4_BRANDS.contains(brand) ? MP4 : null;
    }

    /** A frame of MPEG audio, layer III, with a version, bit rate and sample rate that exist. */
    private static boolean isLayerThree(String start) {
        int second = start.charAt(1);
        int third = start.charAt(2);
        boolean synchronizes = start.charAt(0) == 0xff && (second & 0xe0) == 0xe0;
        boolean layerThree = (second & 0x06) == 0x02 && (second & 0x18) != 0x08;
        int bitRate = third >> 4;
        return synchronizes && layerThree && bitRate != 0 && bitRate != 15 && (third & 0x0c) != 0x0c;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
