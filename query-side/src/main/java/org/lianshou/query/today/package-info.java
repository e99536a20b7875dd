/**
 * A grid worker's phone: what waits today, the late first and then by distance; a hazard reported on the spot; and the door through
 * which drafts that a phone kept without a net are sent once. What is typed goes to the API like any form.
 */
@NullMarked
package org.lianshou.query.today;

import org.jspecify.annotations.NullMarked;
