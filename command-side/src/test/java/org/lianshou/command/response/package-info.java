/** The rules of whole-net responses, as stories and at random. */
@NullMarked
package org.lianshou.command.response;

import org.jspecify.annotations.NullMarked;
