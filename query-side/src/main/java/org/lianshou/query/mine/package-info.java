/**
 * A resident's own pages: what they brought in and how it stands, in plain words, and a form to bring in more. What can be done
 * with one of them is done by the same forms as everybody's.
 */
@NullMarked
package org.lianshou.query.mine;

import org.jspecify.annotations.NullMarked;
