/**
 * Random legal histories of issues, each reproducible from its seed, in a small county made for the purpose. Published
 * as this module's test jar so that other modules' tests fold, store and project the same lives.
 */
@NullMarked
package org.lianshou.command.histories;

import org.jspecify.annotations.NullMarked;
