package org.lianshou.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what {@link PersonalWriter} wrote. */
final class PersonalReader extends StdDeserializer<Personal> {

    /** The one shape all three cases have on the wire. */
    record Written(
            @Nullable SubjectId subject,
            @Nullable String text,
            @Nullable String cipher) {}

    private @Nullable ValueDeserializer<Object> writtens;

    PersonalReader() {
        super(Personal.class);
    }

    /** Once: to be found anew for each text costs more than the reading. */
    @Override
    public void resolve(DeserializationContext context) {
        writtens = context.findContextualValueDeserializer(context.constructType(Written.class), null);
    }

    @Override
    public Personal deserialize(JsonParser parser, DeserializationContext context) {
        String field = parser.streamReadContext().pathAsPointer().toString();
        Written written = (Written) Objects.requireNonNull(writtens).deserialize(parser, context);
        SubjectId subject = written.subject();
        if (subject == null || (written.text() != null && written.cipher() != null)) {
            return context.reportInputMismatch(this, "personal text has a subject, and either text or cipher");
        }
        if (written.text() != null) {
            return PersonalText.of(context).read(field, new Personal.Clear(subject, written.text()));
        }
        return written.cipher() == null
                ? new Personal.Erased(subject)
                : PersonalText.of(context).read(field, new Personal.Sealed(subject, written.cipher()));
    }
}
