/**
 * What every query shares over HTTP: parameters, cursors, waiting for one's own write, refusals. Nothing here knows a
 * view.
 */
@NullMarked
package org.lianshou.query.web;

import org.jspecify.annotations.NullMarked;
