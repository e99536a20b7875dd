@NullMarked
package org.lianshou.query.policy;

import org.jspecify.annotations.NullMarked;
