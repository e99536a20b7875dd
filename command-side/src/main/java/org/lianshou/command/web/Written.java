package org.lianshou.command.web;

import org.jspecify.annotations.Nullable;

/** What a command is answered, whatever kind of stream it was for. */
interface Written {

    /** The stream's version now, as in the ETag. */
    long version();

    /** Lets a query wait until it shows this. */
    String token();

    /** Where what is new can be read; absent where nothing is. */
    @Nullable
    String location();
}
