/**
 * Checks an audit bundle as {@code docs/audit-format.md} describes it, with the JDK alone: no network, no database, no
 * library of ours. Every rule here has its twin in {@code lianshou_verify.py}; a disagreement of the two is a fault in
 * the document or in one of them. What the events mean is not known here, and the writing of bundles is elsewhere.
 */
@NullMarked
package org.lianshou.verifier;

import org.jspecify.annotations.NullMarked;
