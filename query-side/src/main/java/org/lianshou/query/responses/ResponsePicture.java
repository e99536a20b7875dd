package org.lianshou.query.responses;

import java.util.List;
import org.lianshou.query.callouts.CallOutCard;

/**
 * One response, and what is on the way.
 *
 * @param callOuts those for its issue that are not over, each with its board: who is awaited, late or there
 */
record ResponsePicture(ResponseRow response, List<CallOutCard> callOuts) {}
