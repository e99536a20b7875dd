package org.lianshou.wire;

import org.lianshou.issue.Personal;
import tools.jackson.databind.DatabindContext;

/** What becomes of personal text between memory and JSON, for one read or write. */
interface PersonalText {
    String ATTRIBUTE = "org.lianshou.wire.personal-text";

    /**
     * What is written for a text.
     *
     * @param field JSON pointer of the text in its event, such as {@code /reporter/phone}
     */
    Personal write(String field, Personal value);

    Personal read(String field, Personal value);

    static PersonalText of(DatabindContext context) {
        return context.getAttribute(ATTRIBUTE) instanceof PersonalText given ? given : UNTOUCHED;
    }

    /** Outside the log, as in the state of an issue, text passes as it is. */
    PersonalText UNTOUCHED = new PersonalText() {
        @Override
        public Personal write(String field, Personal value) {
            return value;
        }

        @Override
        public Personal read(String field, Personal value) {
            return value;
        }
    };
}
