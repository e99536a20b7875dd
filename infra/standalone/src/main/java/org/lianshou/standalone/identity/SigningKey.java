package org.lianshou.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs demo tokens. It is kept, so that a token outlives a restart. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                RSAKey fresh =
                        new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
                PrivateFile.write(file, fresh.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key " + file + " can't be read or written", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the signing key " + file + " is damaged: move it away and start again", e);
        }
    }
}
