package org.lianshou.eventlog.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.util.Bytes;

/** A subject's key, ready for use, and the tag by which the subject is looked up. */
record SubjectKey(Aead aead, Bytes tag) {}
