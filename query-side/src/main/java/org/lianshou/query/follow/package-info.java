/**
 * Following an issue without an account: whoever knows its number and the end of the phone number that was given with it is
 * told how it stands, and nothing about anybody. Nobody learns here whether a number exists.
 */
@NullMarked
package org.lianshou.query.follow;

import org.jspecify.annotations.NullMarked;
