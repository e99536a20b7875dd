/**
 * Policy and calendar as values: figures with their sources, and how days are counted. Nothing here knows an issue's
 * course or reads a clock.
 */
@NullMarked
package org.lianshou.policy;

import org.jspecify.annotations.NullMarked;
