/**
 * The manners that every HTTP interface of ours shares: problems with stable codes (RFC 9457), who the caller is, what
 * the access table lets through, how large a body may be. What a command or a query means is not known here.
 */
@NullMarked
package org.lianshou.http;

import org.jspecify.annotations.NullMarked;
