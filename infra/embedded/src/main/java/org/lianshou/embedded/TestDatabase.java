package org.lianshou.embedded;

/** An empty database of a test's own. The owner may create schemas; the other two may only connect. */
public record TestDatabase(DatabaseAccess owner, DatabaseAccess command, DatabaseAccess query) {}
