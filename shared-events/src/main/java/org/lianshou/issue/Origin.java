package org.lianshou.issue;

/**
 * Where an issue taken over from another system has its first home.
 *
 * @param system such as {@code nyc311}
 * @param key its identity there
 * @param status its status there, as written there
 */
public record Origin(String system, String key, String status) {
    public Origin {
        Given.code("origin.system", system);
        key = Given.line("origin.key", key);
        status = Given.line("origin.status", status);
    }
}
