package org.lianshou.attachments;

/**
 * A photo or video as it is shown to anyone: without what the device wrote into it of place, time, owner and itself. The file
 * that is kept stays as it came, so its digest can be checked against the event at any time.
 *
 * <p>Left in is what is needed to see it right: pixels, colours, and which side is up. What is not as its format says ends the
 * picture there, so that nothing slips through by being broken. Documents and sound have no such reader here and are shown as
 * they came.
 */
public final class Bare {

    private Bare() {}

    public static byte[] of(FileType type, byte[] content) {
        return switch (type) {
            case JPEG -> BareJpeg.of(content);
            case PNG -> BarePng.of(content);
            case WEBP -> BareWebp.of(content);
            case HEIC, MP4, M4A -> BareBoxes.of(content);
            case PDF, MP3, AMR, WAV -> content;
        };
    }
}
