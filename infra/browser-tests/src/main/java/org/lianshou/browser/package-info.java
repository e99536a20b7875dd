/** The pages as people use them: a real browser, the real standalone, and words that stand on the screen. */
@NullMarked
package org.lianshou.browser;

import org.jspecify.annotations.NullMarked;
