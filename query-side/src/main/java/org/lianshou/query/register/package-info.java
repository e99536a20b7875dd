/** The register: the list of issues that a level answers for, with its filters, its search and its lateness. */
@NullMarked
package org.lianshou.query.register;

import org.jspecify.annotations.NullMarked;
