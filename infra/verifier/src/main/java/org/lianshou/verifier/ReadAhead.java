package org.lianshou.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A stream that another thread reads, a few pieces ahead: unpacking and checking take two cores. */
final class ReadAhead extends InputStream {
    private static final int PIECE = 1 << 16;
    private static final int PIECES = 16;

    /** What one reading of the stream came to. */
    private interface Piece {
        byte[] bytes() throws IOException;
    }

    private static final byte[] END = {};

    private final InputStream in;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Thread reader = new Thread(this::readAll, "read-ahead");
    private byte[] piece = {0};
    private int at = 1;

    ReadAhead(InputStream in) {
        this.in = in;
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try (in) {
            byte[] bytes = in.readNBytes(PIECE);
            while (bytes.length > 0) {
                byte[] read = bytes;
                pieces.put(() -> read);
                bytes = in.readNBytes(PIECE);
            }
            pieces.put(() -> END);
        } catch (InterruptedException closed) {
            // nobody wants the rest
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        try {
            pieces.put(() -> {
                throw e instanceof IOException io ? io : new IOException(e);
            });
        } catch (InterruptedException closed) {
            // nobody wants to know
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == piece.length && piece.length > 0) {
            piece = next();
            at = 0;
        }
        if (piece.length == 0) {
            return -1;
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, read);
        at += read;
        return read;
    }

    private byte[] next() throws IOException {
        try {
            return pieces.take().bytes();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while reading ahead");
        }
    }

    /** The thread ends by itself, and only then may what it reads from be closed. */
    @Override
    public void close() throws IOException {
        reader.interrupt();
        pieces.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
