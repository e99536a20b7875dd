/** What every page shares: the words it uses, how it shows times and places, and how it says that something is wrong. */
@NullMarked
package org.lianshou.query.page;

import org.jspecify.annotations.NullMarked;
