package przystan.backup.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import przystan.keys.Vault;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup section by section, and compares each with its total as it goes.
final class SectionReader implements AutoCloseable {

    private static final int LARGEST = 1 << 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream file;
    private final DataInputStream in;
    private final Map<String, Total> read = new HashMap<>();
    private String at = "manifest";

    /// Where the bytes of a section go.
    interface Sink {

        /// @param block of a table: whole rows
        void take(byte[] block) throws IOException, SQLException;
    }

    SectionReader(InputStream file, Vault vault) throws IOException {
        this.file = file;
        this.in = new DataInputStream(new GZIPInputStream(new ChunkInput(file, vault), Chunks.PLAIN));
    }

    Manifest manifest() throws IOException {
        var section = next();
        if (section == null || section.kind() != Section.Kind.MANIFEST) {
            throw new BackupDamaged("The backup does not begin with its manifest.");
        }
        return note(section, Manifest.class);
    }

    /// @return null after the last section, when everything that was written has been read
    @Nullable Section next() throws IOException {
        try {
            var kind = in.read();
            if (kind < 0) {
                throw new BackupDamaged("The backup has no list of its contents.");
            }
            if (kind >= Section.Kind.values().length) {
                throw new BackupDamaged("There is a part of an unknown kind.");
            }
            var section = new Section(Section.Kind.values()[kind], in.readUTF());
            at = section.called();
            return section.kind() == Section.Kind.CONTENTS ? contents(section) : section;
        } catch (IOException broken) {
            throw where(broken);
        }
    }

    private @Nullable Section contents(Section section) throws IOException {
        var before = Map.copyOf(read);
        if (!note(section, Manifest.Contents.class).parts().equals(before)) {
            throw new BackupDamaged("The list of contents names other parts than were read.");
        }
        if (in.read() >= 0) {
            throw new BackupDamaged("Something follows the list of contents.");
        }
        return null;
    }

    <T> T note(Section section, Class<T> type) throws IOException {
        var json = new ByteArrayOutputStream();
        try {
            pass(section, json::writeBytes);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return JSON.readValue(json.toByteArray(), type);
    }

    /// Passes a section on.
    ///
    /// @throws BackupDamaged when it is not what was written; then the last block has been passed on already
    Total pass(Section section, Sink sink) throws IOException, SQLException {
        try {
            var rows = new RowSum();
            var digest = RowSum.sha256();
            var bytes = 0L;
            for (var length = in.readInt(); length != 0; length = in.readInt()) {
                var block = block(length);
                if (section.kind() == Section.Kind.TABLE) {
                    rows.add(block);
                } else {
                    digest.update(block);
                    bytes += length;
                }
                sink.take(block);
            }
            return compare(section, section.kind() == Section.Kind.TABLE ? rows.total() : total(digest, bytes));
        } catch (IOException broken) {
            throw where(broken);
        }
    }

    private byte[] block(int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw new BackupDamaged("A block has an impossible length.");
        }
        var block = in.readNBytes(length);
        if (block.length < length) {
            throw new EOFException();
        }
        return block;
    }

    private static Total total(MessageDigest digest, long bytes) {
        return new Total(1, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private Total compare(Section section, Total found) throws IOException {
        var written = new Total(
                in.readLong(),
                in.readLong(),
                HexFormat.of().formatHex(in.readNBytes(RowSum.sha256().getDigestLength())));
        if (!written.equals(found)) {
            throw new BackupDamaged("its rows are not those that were written.");
        }
        read.put(section.called(), found);
        return found;
    }

    private IOException where(IOException broken) {
        return switch (broken) {
            case BackupDamaged damaged -> damaged.within(at);
            case EOFException early -> new BackupDamaged("The backup ends too early.").within(at);
            case ZipException unpacked -> new BackupDamaged("The backup cannot be unpacked.").within(at);
            default -> broken;
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
