package org.lianshou.attachments;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The files, spread over 256 folders by the last two digits of their ids. A file gets its name when it is whole and on
 * disk, so under its name it is whole or not there.
 */
class AttachmentFiles {
    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OUR_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String UNFINISHED = ".tmp";

    /** The channel copies each piece outside the heap, and keeps that much of it for the thread. */
    private static final int PIECE = 64 * 1024;

    private final Path folder;
    private final long leftFree;

    AttachmentFiles(Path folder, long leftFree) {
        this.folder = folder;
        this.leftFree = leftFree;
        try {
            make(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StoreFull where writing so much would leave less of the disk free than it should */
    void checkRoomFor(long size) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() - size < leftFree) {
                throw new StoreFull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Durable when this returns; where it fails, nothing is left. */
    void write(Attachment attachment, byte[] kept) throws IOException {
        Path file = file(attachment.id());
        Path aside = file.resolveSibling("." + attachment.id() + UNFINISHED);
        make(parent(file));
        try {
            try (FileChannel channel = create(aside)) {
                write(channel, Header.of(attachment));
                write(channel, kept);
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            sync(parent(file));
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw explained(e);
        }
    }

    Optional<Attachment> find(UUID id) throws IOException {
        Path file = file(id);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(header(channel, file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The bytes as they are kept. */
    Optional<byte[]> read(Attachment attachment) throws IOException {
        Path file = file(attachment.id());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            header(channel, file);
            return Optional.of(read(channel, Math.toIntExact(attachment.stored())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Durable when this returns, also where an earlier deletion was cut off before it was. */
    void delete(UUID id) throws IOException {
        Path file = file(id);
        Files.deleteIfExists(file);
        if (Files.exists(parent(file))) {
            sync(parent(file));
        }
    }

    void deleteUnfinished(Instant before) throws IOException {
        for (Path part : entries(folder, "[0-9a-f][0-9a-f]")) {
            for (Path aside : entries(part, ".*" + UNFINISHED)) {
                if (Files.getLastModifiedTime(aside).toInstant().isBefore(before)) {
                    Files.deleteIfExists(aside);
                }
            }
        }
    }

    AttachmentDamaged altered(UUID id) {
        return new AttachmentDamaged(file(id), "was altered: its digest is another");
    }

    FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OURS_ALONE);
    }

    private Path file(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static Attachment header(FileChannel channel, Path file) throws IOException {
        long length = channel.size();
        if (length < Header.LENGTH) {
            throw new AttachmentDamaged(file, "is cut off in its header");
        }
        Attachment attachment = Header.read(read(channel, Header.LENGTH), file);
        if (length != Header.LENGTH + attachment.stored()) {
            throw new AttachmentDamaged(
                    file,
                    "has " + (length - Header.LENGTH) + " bytes of content and should have " + attachment.stored());
        }
        if (!file.endsWith(attachment.id().toString())) {
            throw new AttachmentDamaged(file, "is that of " + attachment.id());
        }
        return attachment;
    }

    private static byte[] read(FileChannel channel, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; ) {
            int read = channel.read(ByteBuffer.wrap(bytes, at, Math.min(PIECE, length - at)));
            if (read < 0) {
                throw new EOFException("cut off while it was read");
            }
            at += read;
        }
        return bytes;
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; ) {
            at += channel.write(ByteBuffer.wrap(bytes, at, Math.min(PIECE, bytes.length - at)));
        }
    }

    /** The disk, or the part of it that we may use, may have filled up since we looked. */
    private IOException explained(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("quota")) {
            throw new StoreFull();
        }
        return e;
    }

    private static List<Path> entries(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            List<Path> all = new ArrayList<>();
            entries.forEach(all::add);
            return all;
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private static void make(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, OUR_FOLDER);
            sync(parent(folder));
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
