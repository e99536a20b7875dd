/**
 * The thin shell of Axon around the rules: one aggregate, built by hand on our own event log, its issues kept warm. No
 * event processor, token store or serializer of Axon's runs.
 */
@NullMarked
package org.lianshou.command.axon;

import org.jspecify.annotations.NullMarked;
