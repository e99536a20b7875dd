@NullMarked
package org.lianshou.query.audit;

import org.jspecify.annotations.NullMarked;
