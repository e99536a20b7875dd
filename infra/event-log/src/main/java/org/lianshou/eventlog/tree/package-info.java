/**
 * The Merkle tree of RFC 9162 over the whole log, and heads of it as C2SP signed notes: hashes, proofs, keys and their
 * texts. Pure, and of the JDK alone, so that whoever audits a log can take this package and nothing else of us. Where
 * hashes and heads are kept is the business of {@code org.lianshou.eventlog.heads}.
 */
@NullMarked
package org.lianshou.eventlog.tree;

import org.jspecify.annotations.NullMarked;
