@NullMarked
package org.lianshou.query.lineage;

import org.jspecify.annotations.NullMarked;
