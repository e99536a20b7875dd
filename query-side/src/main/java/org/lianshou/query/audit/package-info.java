/**
 * What an auditor or a reporter reads to hold us to our word: the heads of the log's tree, the key they are signed with,
 * and the receipt of one event. Nothing here rests on the views.
 */
@NullMarked
package org.lianshou.query.audit;

import org.jspecify.annotations.NullMarked;
