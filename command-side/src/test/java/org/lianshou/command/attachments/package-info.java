/** Attachments on their way in, on a real database, log and folder. */
@NullMarked
package org.lianshou.command.attachments;

import org.jspecify.annotations.NullMarked;
