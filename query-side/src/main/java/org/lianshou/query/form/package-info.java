/**
 * Commands as people give them: a form for each, with words for its fields, what can be chosen, and what it was refused for.
 * Which fields there are stands in the catalogue; a test holds it against the API's own description.
 */
@NullMarked
package org.lianshou.query.form;

import org.jspecify.annotations.NullMarked;
