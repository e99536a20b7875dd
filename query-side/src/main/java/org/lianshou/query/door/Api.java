package org.lianshou.query.door;

import java.net.URI;
import java.util.Optional;
import org.lianshou.directory.Person;

/** Where the API is, and what says that it is this person who asks. The process that holds the sign-in provides it. */
public interface Api {

    /** The address that paths such as {@code /api/issues} are put behind; empty while nobody listens there. */
    Optional<URI> address();

    /** A bearer token for somebody who is signed in here (RFC 6750). */
    String token(Person person);
}
