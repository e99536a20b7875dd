package org.lianshou.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A HEIC photo or a film in the same boxes (ISO/IEC 14496-12) without what its device wrote beside it. Boxes point to one another by
 * their place in the file, so nothing is moved: what goes becomes free space of the same size, full of zeros. In a photo those are
 * the items of EXIF and XMP (ISO/IEC 23008-12, annex A), and in a film what stands under user data and metadata. Which side is up has a
 * property of its own in both.
 */
final class BareBoxes {
    private static final Set<String> PRIVATE = Set.of("udta", "uuid", "meta");
    private static final Set<String> HOLDING = Set.of("moov", "trak", "mdia", "moof", "traf");
    private static final Set<String> PRIVATE_ITEMS = Set.of("Exif", "mime", "uri ");
    private static final int HEADER = 8;
    private static final int FULL = 4;

    private final Bytes file;
    private final Set<Long> items = new HashSet<>();

    private BareBoxes(byte[] copy) {
        this.file = new Bytes(copy);
    }

    /** A box; its content is what follows the header. */
    private record Box(String name, int from, int content, int end) {}

    static byte[] of(byte[] content) {
        BareBoxes boxes = new BareBoxes(content.clone());
        return Arrays.copyOf(boxes.file.all(), boxes.film(0, content.length, true));
    }

    /** @return where the last whole box ends */
    private int film(int from, int end, boolean outermost) {
        int at = from;
        for (Box box = box(at, end); box != null; box = box(at, end)) {
            if (outermost && box.name().equals("meta") && isOfPhoto(box)) {
                photo(box);
            } else if (PRIVATE.contains(box.name())) {
                free(box);
            } else if (HOLDING.contains(box.name())) {
                film(box.content(), box.end(), false);
            }
            at = box.end();
        }
        return at;
    }

    private boolean isOfPhoto(Box meta) {
        return find("iloc", meta) != null;
    }

    private void photo(Box meta) {
        Box infos = find("iinf", meta);
        if (infos != null) {
            int version = file.one(infos.content());
            int at = infos.content() + FULL + (version == 0 ? 2 : 4);
            for (Box info = box(at, infos.end()); info != null; info = box(info.end(), infos.end())) {
                note(info);
            }
        }
        Box data = find("idat", meta);
        Box places = find("iloc", meta);
        if (places != null) {
            new Places(places, data).wipe();
        }
        for (Box box = box(meta.content() + FULL, meta.end()); box != null; box = box(box.end(), meta.end())) {
            if (PRIVATE.contains(box.name())) {
                free(box);
            }
        }
    }

    private void note(Box info) {
        int wide = file.one(info.content()) >= 3 ? 4 : 2;
        int at = info.content() + FULL;
        if (PRIVATE_ITEMS.contains(file.name(at + wide + 2, 4))) {
            items.add(file.big(at, wide));
        }
    }

    private @Nullable Box find(String name, Box meta) {
        for (Box box = box(meta.content() + FULL, meta.end()); box != null; box = box(box.end(), meta.end())) {
            if (box.name().equals(name)) {
                return box;
            }
        }
        return null;
    }

    private @Nullable Box box(int at, int end) {
        if (end - at < HEADER) {
            return null;
        }
        long size = file.big(at, 4);
        int header = size == 1 ? HEADER + 8 : HEADER;
        long length = size == 1 ? file.big(at + HEADER, 8) : size == 0 ? end - at : size;
        return length < header || length > end - at
                ? null
                : new Box(file.name(at + 4, 4), at, at + header, at + (int) length);
    }

    private void free(Box box) {
        System.arraycopy("free".getBytes(ISO_8859_1), 0, file.all(), box.from() + 4, 4);
        zero(box.content(), box.end());
    }

    private void zero(long from, long to) {
        int end = file.all().length;
        if (from >= 0 && from < end && to > from) {
            Arrays.fill(file.all(), (int) from, (int) Math.min(to, end), (byte) 0);
        }
    }

    /** Where items lie (8.11.3), read from its box. */
    private final class Places {
        private final @Nullable Box data;
        private final int version;
        private final int offsetSize;
        private final int lengthSize;
        private final int baseSize;
        private final int indexSize;
        private int at;

        Places(Box places, @Nullable Box data) {
            this.data = data;
            this.version = file.one(places.content());
            this.at = places.content() + FULL;
            int sizes = (int) number(2);
            this.offsetSize = sizes >> 12;
            this.lengthSize = sizes >> 8 & 0xf;
            this.baseSize = sizes >> 4 & 0xf;
            this.indexSize = version == 0 ? 0 : sizes & 0xf;
        }

        void wipe() {
            long count = number(version < 2 ? 2 : 4);
            for (long n = 0; n < count && file.has(at, 1); n++) {
                item();
            }
        }

        private void item() {
            long item = number(version < 2 ? 2 : 4);
            long method = version == 0 ? 0 : number(2) & 0xf;
            number(2); // in this file
            long base = number(baseSize);
            long extents = number(2);
            for (long n = 0; n < extents && file.has(at, 1); n++) {
                number(indexSize);
                long from = base + number(offsetSize);
                long length = number(lengthSize);
                if (items.contains(item)) {
                    wipe(method, from, length);
                }
            }
        }

        private void wipe(long method, long from, long length) {
            long end = length == 0 ? Integer.MAX_VALUE : from + length;
            if (method == 0) {
                zero(from, end);
            } else if (data != null) {
                zero(data.content() + from, Math.min(data.end(), data.content() + end));
            }
        }

        private long number(int size) {
            long value = file.big(at, size);
            at += size;
            return value;
        }
    }
}
