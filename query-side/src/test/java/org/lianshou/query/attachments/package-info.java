/** Attachments of issues over HTTP. */
@NullMarked
package org.lianshou.query.attachments;

import org.jspecify.annotations.NullMarked;
