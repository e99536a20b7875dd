/**
 * Attachments on their way in: taken by themselves, kept a day for evidence to name them, and swept where none does. What
 * becomes of evidence once an event bears it is no concern of this package.
 */
@NullMarked
package org.lianshou.command.attachments;

import org.jspecify.annotations.NullMarked;
