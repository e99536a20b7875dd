/** What comes round, and when. */
@NullMarked
package org.lianshou.supervision;

import org.jspecify.annotations.NullMarked;
