/**
 * The county as the log tells it, kept up to date in this process: the chronicle of its areas and duties, and the directory
 * of today that everybody looks things up in. Nothing is decided here.
 */
@NullMarked
package org.lianshou.county;

import org.jspecify.annotations.NullMarked;
