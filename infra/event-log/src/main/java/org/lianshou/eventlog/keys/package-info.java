/**
 * Keys for personal data: one a subject, in files apart from the database, so that destroying one erases what was sealed
 * under it from every copy of the log there is, and no hash changes. With it goes the tag by which the subject is looked
 * up. What is personal, and whose, is for the caller to know.
 */
@NullMarked
package org.lianshou.eventlog.keys;

import org.jspecify.annotations.NullMarked;
