/**
 * Commands over HTTP: one path a command, the command's own record as the body. Who asks, when, with which key and
 * having seen which version comes from the token and the headers.
 */
@NullMarked
package org.lianshou.command.web;

import org.jspecify.annotations.NullMarked;
