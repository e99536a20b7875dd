/** The attachments of issues, for whoever sees the issue and may see them. The notice board shows none. */
@NullMarked
package org.lianshou.query.attachments;

import org.jspecify.annotations.NullMarked;
