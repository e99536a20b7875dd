/**
 * What of the issues a person may see, and what of an issue a person who sees it may read: the access table, as a
 * condition in SQL and as a mask over JSON.
 */
@NullMarked
package org.lianshou.query.sight;

import org.jspecify.annotations.NullMarked;
