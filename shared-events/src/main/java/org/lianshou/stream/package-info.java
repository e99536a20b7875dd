/**
 * What every stream of the log has in common, whether it is an issue's, a session's or an area's: events, and the state
 * that is their fold. What can happen in each is its own package's to say.
 */
@NullMarked
package org.lianshou.stream;

import org.jspecify.annotations.NullMarked;
