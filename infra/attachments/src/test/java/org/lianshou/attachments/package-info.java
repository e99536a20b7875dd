/** The store on a real folder, with real keys. */
@NullMarked
package org.lianshou.attachments;

import org.jspecify.annotations.NullMarked;
