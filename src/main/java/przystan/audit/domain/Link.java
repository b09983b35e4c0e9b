package przystan.audit.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import przystan.keys.Vault;

/// One link of the chain: an entry at its place behind the mark before it. Decision 0024 describes the bytes that a
/// mark covers; another form of them gets another first byte.
///
/// @param number place in the chain of the unit, from 1
/// @param before the mark of the link before; empty for the first
record Link(long number, byte[] before, EntryRow entry) {

    private static final String PURPOSE = "audit.seal";
    private static final int FORM = 1;
    private static final int NOTHING = -1;

    byte[] mark(Vault vault) {
        return vault.mark(covered(), PURPOSE);
    }

    Vault.Marked check(byte[] mark, Vault vault) {
        return vault.check(mark, covered(), PURPOSE);
    }

    /// Numbers are big-endian; each text and each value stands behind its length, so that nothing can move from one
    /// column into the next unseen.
    private byte[] covered() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(number);
            write(out, before);
            write(out, entry.unit());
            out.writeLong(entry.id());
            out.writeInt(entry.era());
            out.writeLong(entry.xid());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            write(out, entry.author());
            write(out, entry.person());
            write(out, entry.role());
            write(out, entry.scopeKind());
            write(out, entry.scopeId());
            write(out, entry.act());
            write(out, entry.thingKind());
            write(out, entry.thingId());
            write(out, entry.about());
            write(out, entry.before());
            write(out, entry.after());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        write(out, id == null ? null : id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(DataOutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(NOTHING);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }
}
