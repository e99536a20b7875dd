/**
 * The pages' way to the API. Pages decide nothing and write nothing: what a form says goes to the same routes, with the same
 * token and the same refusals, as what any other program sends. What a page shows is in the packages of its view.
 */
@NullMarked
package org.lianshou.query.door;

import org.jspecify.annotations.NullMarked;
