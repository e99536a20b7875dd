package org.lianshou.issue;

/** A field whose value can't be taken, whatever state the issue is in: the field, a stable code, and what is expected. */
public final class InvalidInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    public InvalidInput(String field, String code, String message) {
        super(field + " " + message);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
