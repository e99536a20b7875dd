/**
 * The one JSON of the house: events as stored, the folded issue, and the words of the API. Here stored names become
 * record classes, older shapes are brought up to date, and personal text is sealed under its subject's key on the way
 * into the log, opened on the way out, and taken out of what was shown once the subject is erased. No rule of the domain lives here, and nothing of HTTP or SQL. What the log held at a place in it is folded here as well ({@link org.lianshou.wire.LogAsOf}).
 */
@NullMarked
package org.lianshou.wire;

import org.jspecify.annotations.NullMarked;
