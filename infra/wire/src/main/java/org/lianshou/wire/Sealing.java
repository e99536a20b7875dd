package org.lianshou.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.lianshou.eventlog.keys.SealedPlace;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.Personal;
import org.lianshou.issue.SubjectId;
import org.lianshou.stream.StreamEvent;

/** How a reader or writer of the log treats personal text. */
sealed interface Sealing {
    PersonalText at(UUID stream, long sequence);

    /** Makes whom a new event is about known by their phone, before the first of their text is sealed. */
    default void introduce(StreamEvent event) {}

    /** Seals what is written and opens what is read. */
    record WithKeys(SubjectKeys keys) implements Sealing {
        @Override
        public PersonalText at(UUID stream, long sequence) {
            return new InEvent(keys, stream, sequence);
        }

        @Override
        public void introduce(StreamEvent event) {
            if (event instanceof IssueReported reported
                    && reported.reporter().phone() instanceof Personal.Clear phone) {
                keys.introduce(phone.subject().value(), PhoneNumber.normalized(phone.text()));
            }
        }
    }

    /** Seals what is written and leaves what is read. */
    record Writing(SubjectKeys keys) implements Sealing {
        @Override
        public PersonalText at(UUID stream, long sequence) {
            PersonalText inEvent = new InEvent(keys, stream, sequence);
            return new PersonalText() {
                @Override
                public Personal write(String field, Personal value) {
                    return inEvent.write(field, value);
                }

                @Override
                public Personal read(String field, Personal value) {
                    return notClear(field, value);
                }
            };
        }

        @Override
        public void introduce(StreamEvent event) {
            new WithKeys(keys).introduce(event);
        }
    }

    /** Leaves ciphertext as it is, and can't write any. */
    record WithoutKeys() implements Sealing {
        @Override
        public PersonalText at(UUID stream, long sequence) {
            return KEYLESS;
        }
    }

    /** The personal text of one event, bound to its place in the log. */
    record InEvent(SubjectKeys keys, UUID stream, long sequence) implements PersonalText {
        @Override
        public Personal write(String field, Personal value) {
            return switch (value) {
                case Personal.Clear clear -> seal(field, clear);
                case Personal.Sealed sealed ->
                    throw new IllegalArgumentException(field + " was sealed for another place in the log");
                case Personal.Erased erased -> erased;
            };
        }

        @Override
        public Personal read(String field, Personal value) {
            return value instanceof Personal.Sealed sealed ? open(field, sealed) : notClear(field, value);
        }

        private Personal seal(String field, Personal.Clear clear) {
            byte[] cipher =
                    keys.seal(place(field, clear.subject()), clear.text().getBytes(StandardCharsets.UTF_8));
            return new Personal.Sealed(clear.subject(), Base64.getEncoder().encodeToString(cipher));
        }

        private Personal open(String field, Personal.Sealed sealed) {
            SubjectId subject = sealed.subject();
            Optional<byte[]> text =
                    keys.open(place(field, subject), Base64.getDecoder().decode(sealed.cipher()));
            return text.<Personal>map(bytes -> new Personal.Clear(subject, new String(bytes, StandardCharsets.UTF_8)))
                    .orElseGet(() -> new Personal.Erased(subject));
        }

        private SealedPlace place(String field, SubjectId subject) {
            return new SealedPlace(subject.value(), stream, sequence, field);
        }
    }

    PersonalText KEYLESS = new PersonalText() {
        @Override
        public Personal write(String field, Personal value) {
            throw new IllegalStateException("without keys no personal text is written, as for " + field);
        }

        @Override
        public Personal read(String field, Personal value) {
            return notClear(field, value);
        }
    };

    private static Personal notClear(String field, Personal value) {
        if (value instanceof Personal.Clear) {
            throw new IllegalStateException(field + " stands in the log in clear");
        }
        return value;
    }
}
