package org.lianshou.standalone.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server on loopback that can be cut and mended: cut, those on it are thrown off and nobody gets on. */
final class Wire implements AutoCloseable {
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;

    Wire(int target) throws IOException {
        this.target = target;
        this.entrance = open(0);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() throws IOException {
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    void mend() throws IOException {
        entrance = open(entrance.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket open(int port) throws IOException {
        ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> admit(opened));
        return opened;
    }

    private void admit(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket client = at.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                if (at.isClosed()) { // cut since they got on: whoever comes second closes them
                    client.close();
                    server.close();
                }
                Thread.startVirtualThread(() -> carry(client, server));
                Thread.startVirtualThread(() -> carry(server, client));
            } catch (IOException cut) {
                // the next accept says whether it was the entrance
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // both ends are closed by now
        }
    }
}
