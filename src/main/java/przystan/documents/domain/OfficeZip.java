package przystan.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import przystan.documents.FileType;

/// Looks into a zip of an office document: what it says it is, no macros, and no more than such a document holds.
final class OfficeZip {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int LONGEST_LIST = 1024 * 1024;

    private OfficeZip() {}

    static boolean is(FileType type, Inspection.Source source) throws IOException {
        try (var zip = new ZipInputStream(source.open(), StandardCharsets.UTF_8)) {
            return is(type, zip);
        } catch (ZipException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static boolean is(FileType type, ZipInputStream zip) throws IOException {
        var names = new HashSet<String>();
        var says = "";
        var left = MOST_BYTES;
        for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            var name = part.getName();
            if (!names.add(name) || names.size() > MOST_PARTS || isUnwanted(name)) {
                return false;
            }
            if (name.equals("mimetype") && names.size() == 1 || name.equals("[Content_Types].xml")) {
                var list = zip.readNBytes(LONGEST_LIST);
                says = says + new String(list, StandardCharsets.UTF_8);
                left -= list.length;
            }
            left -= drained(zip, left);
            if (left < 0) {
                return false;
            }
        }
        return switch (type) {
            case DOCX -> says.contains("wordprocessingml.document.main+xml") && names.contains("word/document.xml");
            case XLSX -> says.contains("spreadsheetml.sheet.main+xml") && names.contains("xl/workbook.xml");
            case ODT, ODS -> says.equals(type.mediaType()) && names.contains("content.xml");
            case PDF, PNG, JPEG, WEBP, TXT, CSV -> false;
        };
    }

    /// @return how many bytes the rest of the part has, as far as they matter
    private static long drained(InputStream part, long most) throws IOException {
        var buffer = new byte[16 * 1024];
        var sum = 0L;
        for (var read = part.read(buffer); read >= 0 && sum <= most; read = part.read(buffer)) {
            sum += read;
        }
        return sum;
    }

    /// Programs, and ways out of the folder it is unpacked into.
    private static boolean isUnwanted(String name) {
        var low = name.toLowerCase(Locale.ROOT);
        return low.contains("vbaproject")
                || low.startsWith("basic/")
                || low.startsWith("scripts/")
                || low.startsWith("/")
                || low.contains("..")
                || low.endsWith(".exe")
                || low.endsWith(".js");
    }
}
