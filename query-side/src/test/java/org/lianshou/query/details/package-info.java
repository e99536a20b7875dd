@NullMarked
package org.lianshou.query.details;

import org.jspecify.annotations.NullMarked;
