package przystan.backup.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the sections of a backup one after the other: each with its kind, its name, blocks of bytes, and its total.
/// Memory does not grow with what is written.
final class SectionWriter {

    static final int BLOCK = 256 * 1024;

    private static final int LEVEL = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataOutputStream out;
    private final Map<String, Total> parts = new LinkedHashMap<>();

    SectionWriter(OutputStream chunks) throws IOException {
        this.out = new DataOutputStream(new GZIPOutputStream(chunks, Chunks.PLAIN) {
            {
                def.setLevel(LEVEL);
            }
        });
    }

    /// Rows of a table, as a server gives them.
    interface Rows {

        /// @return the next row with its line feed, or null after the last
        byte @Nullable [] next() throws IOException, SQLException;
    }

    /// Blocks hold whole rows.
    Total table(String name, Rows rows) throws IOException, SQLException {
        begin(Section.Kind.TABLE, name);
        var sum = new RowSum();
        var block = new ByteArrayOutputStream(BLOCK + BLOCK / 4);
        for (var row = rows.next(); row != null; row = rows.next()) {
            sum.add(row);
            block.writeBytes(row);
            if (block.size() >= BLOCK) {
                block(block);
            }
        }
        block(block);
        return end(Section.Kind.TABLE, name, sum.total());
    }

    private void block(ByteArrayOutputStream block) throws IOException {
        if (block.size() > 0) {
            out.writeInt(block.size());
            block.writeTo(out);
            block.reset();
        }
    }

    Total file(String name, InputStream content) throws IOException {
        begin(Section.Kind.FILE, name);
        var digest = RowSum.sha256();
        var bytes = 0L;
        for (var block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
            digest.update(block);
            bytes += block.length;
            out.writeInt(block.length);
            out.write(block);
        }
        return end(Section.Kind.FILE, name, new Total(1, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    void note(Section.Kind kind, Object value) throws IOException {
        begin(kind, "");
        var json = JSON.writeValueAsBytes(value);
        out.writeInt(json.length);
        out.write(json);
        end(
                kind,
                "",
                new Total(
                        1, json.length, HexFormat.of().formatHex(RowSum.sha256().digest(json))));
    }

    private void begin(Section.Kind kind, String name) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeUTF(name);
    }

    private Total end(Section.Kind kind, String name, Total total) throws IOException {
        out.writeInt(0);
        out.writeLong(total.rows());
        out.writeLong(total.bytes());
        out.write(HexFormat.of().parseHex(total.sum()));
        parts.put(kind.called(name), total);
        return total;
    }

    /// Ends the backup with the list of all that is in it.
    void end() throws IOException {
        note(Section.Kind.CONTENTS, new Manifest.Contents(new LinkedHashMap<>(parts)));
        out.close();
    }
}
