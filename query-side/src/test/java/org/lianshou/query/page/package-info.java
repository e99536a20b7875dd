@NullMarked
package org.lianshou.query.page;

import org.jspecify.annotations.NullMarked;
