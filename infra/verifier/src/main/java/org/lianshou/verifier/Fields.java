package org.lianshou.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A JSON object that has exactly the keys it must have. */
record Fields(Map<String, Object> values, String where) {

    static Fields of(String text, String where, Set<String> keys) throws Refused {
        return new Fields(Json.object(text, where), where).only(keys);
    }

    Fields only(Set<String> keys) throws Refused {
        if (!values.keySet().equals(keys)) {
            throw Refused.malformed(where, "its keys are " + values.keySet() + " and not " + keys);
        }
        return this;
    }

    String text(String key) throws Refused {
        return value(key, String.class);
    }

    long number(String key, long least, long most) throws Refused {
        long number = value(key, Long.class);
        if (number < least || number > most) {
            throw Refused.malformed(where, key + " is " + number + ", not from " + least + " to " + most);
        }
        return number;
    }

    byte[] hash(String key) throws Refused {
        return Decoding.hash(text(key), at(key));
    }

    byte[] base64(String key) throws Refused {
        return Decoding.base64(text(key), at(key));
    }

    UUID uuid(String key) throws Refused {
        return Decoding.uuid(text(key), at(key));
    }

    List<String> texts(String key) throws Refused {
        List<String> texts = new ArrayList<>();
        for (Object text : value(key, List.class)) {
            texts.add((String) text);
        }
        return texts;
    }

    List<byte[]> hashes(String key) throws Refused {
        List<byte[]> hashes = new ArrayList<>();
        for (String text : texts(key)) {
            hashes.add(Decoding.hash(text, at(key)));
        }
        return hashes;
    }

    private <T> T value(String key, Class<T> type) throws Refused {
        Object value = values.get(key);
        if (!type.isInstance(value)) {
            throw Refused.malformed(where, key + " is missing or of another type");
        }
        return type.cast(value);
    }

    private String at(String key) {
        return where + ", " + key;
    }
}
