package org.lianshou.verifier;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** Which entries a bundle may have and how large they may be. */
final class EntryRules {
    private static final long SMALL = 65_536;
    private static final long STREAMED = 1L << 40;
    private static final int LINE = 65_536;
    private static final int EVENT_LINE = 8_388_608;

    /** Deflate reaches 1 to 1032; events, of which a fifth is hashes, nowhere near. */
    private static final long MOST_EXPANSION = 200;

    private static final long HARMLESS = 1 << 20;

    private static final Map<String, Long> LIMITS = Map.of(
            "manifest.json", SMALL,
            "head", SMALL,
            "sizes.ndjson", 1L << 20,
            "events.ndjson", STREAMED);

    private static final Pattern TRICK = Pattern.compile("(^/|\\.\\.|[\\\\:]|\\p{Cntrl})");

    private EntryRules() {}

    static void check(ZipEntry entry) throws Refused {
        String name = entry.getName();
        if (TRICK.matcher(name).find()) {
            throw new Refused(Code.ENTRY_PATH, "an entry is named " + name);
        }
        if (!LIMITS.containsKey(name)) {
            throw new Refused(Code.ENTRY_UNKNOWN, "an entry is named " + name);
        }
        if (entry.getSize() > limit(name)) {
            throw new Refused(Code.ENTRY_TOO_LARGE, "%s has %d bytes".formatted(name, entry.getSize()));
        }
        if (entry.getSize() > Math.max(HARMLESS, MOST_EXPANSION * entry.getCompressedSize())) {
            throw new Refused(
                    Code.ENTRY_BOMB,
                    "%s unpacks from %d to %d bytes".formatted(name, entry.getCompressedSize(), entry.getSize()));
        }
    }

    static Set<String> names() {
        return LIMITS.keySet();
    }

    static long limit(String name) {
        return LIMITS.getOrDefault(name, 0L);
    }

    static int lineLimit(String name) {
        return name.equals("events.ndjson") ? EVENT_LINE : LINE;
    }
}
