package org.lianshou.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A way to the server that can break at the worst moment. */
final class CuttableLine implements AutoCloseable {

    enum State {
        WHOLE,
        /** What the client says next does not arrive. */
        CUT_REQUEST,
        /** What the client says next arrives long after the client was thrown out. */
        DELAY_REQUEST,
        /** It arrives and is done, but the answer is lost. */
        CUT_ANSWER,
        /** Nobody gets through, and whoever talks is thrown out. */
        DOWN
    }

    private final ServerSocket entrance;
    private final int target;
    private volatile State state = State.WHOLE;
    private volatile State afterCut = State.WHOLE;

    private final CountDownLatch delayed = new CountDownLatch(1);

    CuttableLine(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void become(State next) {
        state = next;
    }

    /** @param then what the line is for those who come after the one that was cut */
    void cutOnce(State cut, State then) {
        afterCut = then;
        state = cut;
    }

    /** Lets arrive what was delayed. */
    void deliver() {
        delayed.countDown();
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (state == State.DOWN) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> carry(client, server, State.CUT_REQUEST));
                Thread.ofVirtual().start(() -> carry(server, client, State.CUT_ANSWER));
            } catch (IOException e) {
                // closed, or the next one tries
            }
        }
    }

    private void carry(Socket from, Socket to, State cutsHere) {
        byte[] buffer = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                if (state == State.DOWN) {
                    return;
                }
                if (state == cutsHere) {
                    state = afterCut;
                    return;
                }
                if (state == State.DELAY_REQUEST && cutsHere == State.CUT_REQUEST) {
                    state = afterCut;
                    from.close();
                    delayed.await();
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // the other direction was cut
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
