@NullMarked
package org.lianshou.verifier;

import org.jspecify.annotations.NullMarked;
