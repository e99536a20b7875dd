@NullMarked
package org.lianshou.query.rates;

import org.jspecify.annotations.NullMarked;
