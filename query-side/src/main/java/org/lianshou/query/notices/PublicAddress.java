package org.lianshou.query.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the public finds this site: as {@code lianshou.public-address} says, or else as it was just asked for. */
@Component
class PublicAddress {

    private final String set;

    PublicAddress(@Value("${lianshou.public-address:}") String set) {
        this.set = set.strip().replaceAll("/+$", "");
    }

    /** The whole address of a path of ours, during a request. */
    String of(String path) {
        String site = set.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : set;
        return site + path;
    }
}
