/**
 * 全网联动: what several levels and units do together on one issue that is too great for any of them, as events and their
 * fold. The issue itself goes on through its five steps.
 */
@NullMarked
package org.lianshou.response;

import org.jspecify.annotations.NullMarked;
