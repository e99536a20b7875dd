/** Papers: a template set as PDF, in fonts that come along, with nothing fetched from anywhere. */
@NullMarked
package org.lianshou.query.print;

import org.jspecify.annotations.NullMarked;
