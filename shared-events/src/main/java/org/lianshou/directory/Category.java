package org.lianshou.directory;

import org.lianshou.issue.CategoryId;

/**
 * An entry of the catalogue.
 *
 * @param focus whether it is one of the five standing focuses
 */
public record Category(CategoryId id, String name, boolean focus) {}
