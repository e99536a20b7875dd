/**
 * Making the read model anew beside the live one, with everybody at work, and putting it in its place once it says the
 * same. How events become rows is the projection's to know.
 */
@NullMarked
package org.lianshou.query.rebuild;

import org.jspecify.annotations.NullMarked;
