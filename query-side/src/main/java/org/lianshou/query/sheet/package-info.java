/** Lists as files for an office: CSV and XLSX of the same rows, in which no cell can become a formula. */
@NullMarked
package org.lianshou.query.sheet;

import org.jspecify.annotations.NullMarked;
