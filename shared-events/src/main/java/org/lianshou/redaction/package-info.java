/** What may not be told to the public of a person, and where a text tells it. Pure: it knows a text and nothing else. */
@NullMarked
package org.lianshou.redaction;

import org.jspecify.annotations.NullMarked;
