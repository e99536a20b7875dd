/** Activity days and home visits, each with the issues that were told of on it. */
@NullMarked
package org.lianshou.query.occasions;

import org.jspecify.annotations.NullMarked;
