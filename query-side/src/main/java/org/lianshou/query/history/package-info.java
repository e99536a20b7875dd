/** What has happened to one issue: the events as stored, and how it stood before and after each. */
@NullMarked
package org.lianshou.query.history;

import org.jspecify.annotations.NullMarked;
