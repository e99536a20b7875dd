/**
 * Photos, documents and recordings, one file each, written once. What is marked personal lies there as ciphertext under a
 * key of its own. Who may upload and see what, and which issue an attachment belongs to, is for the callers to know.
 */
@NullMarked
package org.lianshou.attachments;

import org.jspecify.annotations.NullMarked;
