/**
 * Everything in one process: starts embedded PostgreSQL and Kafka, then the application on them, and stops them in the
 * opposite order. It says where things are and holds no rule of the domain.
 */
@NullMarked
package org.lianshou.standalone;

import org.jspecify.annotations.NullMarked;
