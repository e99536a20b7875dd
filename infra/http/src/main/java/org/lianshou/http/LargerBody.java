package org.lianshou.http;

/**
 * A route that takes files, and so larger bodies than the others.
 *
 * @param path without a variable
 * @param limit in bytes
 */
public record LargerBody(String method, String path, long limit) {}
