@NullMarked
package org.lianshou.query.responses;

import org.jspecify.annotations.NullMarked;
