/**
 * The rotation of the master key that wraps the subjects' keys, begun by hand and watched over HTTP. How it is done without
 * losing a key is the key store's matter.
 */
@NullMarked
package org.lianshou.command.rotation;

import org.jspecify.annotations.NullMarked;
