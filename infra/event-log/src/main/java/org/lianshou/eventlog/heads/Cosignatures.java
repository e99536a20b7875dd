package org.lianshou.eventlog.heads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.lianshou.eventlog.SqlFailure;
import org.lianshou.eventlog.heads.CosignatureRefused.Reason;
import org.lianshou.eventlog.tree.MalformedNote;
import org.lianshou.eventlog.tree.NoteSignature;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.VerifierKey;

/** Takes what outside witnesses have signed of our heads (C2SP tlog-cosignature), of witnesses that we know. */
public final class Cosignatures {

    private final DataSource dataSource;
    private final List<VerifierKey> witnesses;

    /**
     * @param dataSource connects as a role that may sign, in our own migration lianshou_command
     * @throws IllegalArgumentException where a key is not a witness's
     */
    public Cosignatures(DataSource dataSource, List<VerifierKey> witnesses) {
        this.dataSource = dataSource;
        this.witnesses = List.copyOf(witnesses);
        witnesses.stream()
                .filter(key -> key.kind() != SignatureKind.COSIGNATURE)
                .forEach(key -> {
                    throw new IllegalArgumentException("A witness's key signs cosignatures; not so " + key);
                });
    }

    /**
     * Keeps a witness's word on a head. The first stays: a later one of the same witness on the same head says no more.
     *
     * @param line one signature line of a note
     * @return whether it is the first
     * @throws CosignatureRefused where it is not a cosignature of that head by a witness we know
     */
    public boolean accept(long size, String line) {
        NoteSignature signature = parsed(line);
        SignedHead head = new Heads(dataSource)
                .of(size)
                .orElseThrow(() -> new CosignatureRefused(Reason.UNKNOWN_HEAD, "There is no head of " + size));
        VerifierKey witness = witnesses.stream()
                .filter(key -> key.owns(signature))
                .findFirst()
                .orElseThrow(() -> new CosignatureRefused(
                        Reason.UNKNOWN_WITNESS, "No witness of ours is " + signature.name() + " with that key's id"));
        if (!witness.verifies(head.note().text(), signature)) {
            throw new CosignatureRefused(Reason.WRONG_SIGNATURE, witness.name() + " has not signed this head so");
        }
        return keep(size, witness, signature);
    }

    private static NoteSignature parsed(String line) {
        try {
            return NoteSignature.parse(line.strip());
        } catch (MalformedNote e) {
            throw new CosignatureRefused(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private boolean keep(long size, VerifierKey witness, NoteSignature signature) {
        String insert = "insert into log.cosignature (size, witness, line, received_at) values (?, ?, ?, now())"
                + " on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(true);
            statement.setLong(1, size);
            statement.setString(2, witness.toString());
            statement.setString(3, signature.line());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }
}
