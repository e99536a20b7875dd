package org.lianshou.query.late;

/**
 * What has happened to an issue that took time, and how often.
 *
 * @param type of the event, as stored
 */
public record Past(String type, long times) {}
