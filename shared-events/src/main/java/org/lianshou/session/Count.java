package org.lianshou.session;

/**
 * Against what a vote was measured. Whoever is party to the matter counts nowhere.
 *
 * @param panel the members of the panel who may decide the matter
 * @param counted of these, who was there in a way that makes quorum
 * @param entitled who was there and may vote, and the proxies
 * @param quorum what policy asks of {@code counted} of {@code panel}
 * @param majority what policy asks of the votes in favour of {@code entitled}
 */
public record Count(int panel, int counted, int entitled, String quorum, String majority) {}
