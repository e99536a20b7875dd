package org.lianshou.query.projection;

/** What this session rests on has changed beneath it: another topic, log or read model. The next one begins anew. */
final class SessionOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionOver(String message) {
        super(message);
    }
}
