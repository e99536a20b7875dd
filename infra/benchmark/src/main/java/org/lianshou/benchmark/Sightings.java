package org.lianshou.benchmark;

import org.lianshou.benchmark.ByteSearch.Hit;

/** Who is told where something was seen that was looked for. */
interface Sightings {

    void seen(Hit hit, String place);
}
