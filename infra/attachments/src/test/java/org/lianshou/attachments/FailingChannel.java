package org.lianshou.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A file on a disk that fills up after so many bytes; it notes down what is done to it. */
class FailingChannel extends FileChannel {
    private final FileChannel file;
    private final List<String> done;
    private long left;

    FailingChannel(FileChannel file, long left, List<String> done) {
        this.file = file;
        this.left = left;
        this.done = done;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() > left) {
            file.write(bytes.slice(bytes.position(), (int) left));
            throw new IOException("No space left on device");
        }
        left -= bytes.remaining();
        done.add("write");
        return file.write(bytes);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        done.add("force");
        file.force(metaData);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        done.add("close");
        file.close();
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long to) throws IOException {
        file.position(to);
        return this;
    }

    @Override
    public int read(ByteBuffer bytes, long at) throws IOException {
        return file.read(bytes, at);
    }

    @Override
    public long read(ByteBuffer[] many, int from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] many, int from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long at, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
