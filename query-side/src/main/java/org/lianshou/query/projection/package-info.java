/**
 * From the topic of published events to rows. Every batch is one transaction: fold, views, how far we are. Redelivery,
 * holes, poison, a new topic, a new log and a lost database are dealt with here, so that a view only has to show what
 * changed. What the rows are for is not known here.
 */
@NullMarked
package org.lianshou.query.projection;

import org.jspecify.annotations.NullMarked;
