@NullMarked
package org.lianshou.query.form;

import org.jspecify.annotations.NullMarked;
