/** Activity days and home visits as they are listed. */
@NullMarked
package org.lianshou.query.occasions;

import org.jspecify.annotations.NullMarked;
