package org.lianshou.wire;

import org.lianshou.issue.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes {@code {"subject", "text"}} when clear, {@code {"subject", "cipher"}} when sealed, {@code {"subject"}} once erased. */
final class PersonalWriter extends StdSerializer<Personal> {

    PersonalWriter() {
        super(Personal.class);
    }

    @Override
    public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
        String field = json.streamWriteContext().pathAsPointer().toString();
        Personal written = PersonalText.of(context).write(field, value);
        json.writeStartObject(value);
        json.writeStringProperty("subject", written.subject().toString());
        switch (written) {
            case Personal.Clear clear -> json.writeStringProperty("text", clear.text());
            case Personal.Sealed sealed -> json.writeStringProperty("cipher", sealed.cipher());
            case Personal.Erased erased -> {}
        }
        json.writeEndObject();
    }
}
