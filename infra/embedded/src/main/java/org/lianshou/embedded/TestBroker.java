package org.lianshou.embedded;

/** The broker that the tests of one JVM share. Whoever tests makes topics or keys of his own. */
public record TestBroker(String bootstrapServers) {}
