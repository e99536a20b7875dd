/**
 * What an auditor or a reporter reads to hold us to our word: the heads of the log's tree, the key they are signed with,
 * the receipt of one event, and the bundle to check elsewhere, whose form {@code docs/audit-format.md} tells. Which
 * issues an area had is asked of the register; what is proven of them rests on the log alone.
 */
@NullMarked
package org.lianshou.query.audit;

import org.jspecify.annotations.NullMarked;
