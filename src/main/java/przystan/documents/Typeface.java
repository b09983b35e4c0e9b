package przystan.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// DejaVu Sans, the letters of every document, and what is set in place of a sign it lacks (decision 0009).
final class Typeface {
    static final Typeface UPRIGHT = new Typeface("DejaVuSans");
    static final Typeface BOLD = new Typeface("DejaVuSans-Bold");
    static final Typeface OBLIQUE = new Typeface("DejaVuSans-Oblique");

    private static final String WHITE_SQUARE = "□";
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final byte[] file;
    private final byte[] plain;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(String name) {
        var path = "/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf";
        try (var stream = Typeface.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No " + path + " on the class path");
            }
            file = stream.readAllBytes();
            plain = withoutTable(file, "GSUB");
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    /// The same font without its ligatures: a word with `ﬃ` for `ffi` would not be found.
    InputStream openWithoutLigatures() {
        return new ByteArrayInputStream(plain);
    }

    TrueTypeFont font() {
        return font;
    }

    /// Whether every letter of the language has a glyph here, in each of the shapes that joining gives it.
    boolean sets(Locale language) {
        var letters = LocaleData.getExemplarSet(ULocale.forLocale(language), 0);
        return !letters.isEmpty()
                && StreamSupport.stream(letters.spliterator(), false)
                        .map(ArabicJoining::everyShapeOf)
                        .allMatch(shapes ->
                                shapes.codePoints().allMatch(this::covers) && !ArabicJoining.leavesApart(shapes));
    }

    /// The text in signs this typeface has: first the same sign in another encoding, then its sound in Latin
    /// letters, at last a white square for each remaining picture. A sign without a glyph would be a blot on paper
    /// and silence for a screen reader.
    String settable(String text) {
        var composed = COMPOSED.normalize(text);
        if (composed.codePoints().allMatch(this::covers)) {
            return composed;
        }
        var result = new StringBuilder();
        var foreign = new StringBuilder();
        eachGrapheme(composed, grapheme -> {
            if (grapheme.codePoints().allMatch(this::covers)) {
                result.append(replaced(foreign)).append(grapheme);
                foreign.setLength(0);
            } else {
                foreign.append(grapheme);
            }
        });
        return result.append(replaced(foreign)).toString();
    }

    private String replaced(CharSequence foreign) {
        if (foreign.isEmpty()) {
            return "";
        }
        var result = new StringBuilder();
        eachGrapheme(latin(COMPATIBLE.normalize(foreign)), grapheme -> {
            var visible = visible(grapheme);
            result.append(visible.codePoints().allMatch(this::covers) ? visible : WHITE_SQUARE);
        });
        return result.toString();
    }

    private String latin(String text) {
        return text.codePoints().allMatch(this::covers) ? text : COMPOSED.normalize(Latin.SCRIPT.transliterate(text));
    }

    private String visible(String grapheme) {
        return grapheme.codePoints()
                .filter(sign -> covers(sign)
                        || !UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                                && !UCharacter.isISOControl(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean covers(int sign) {
        return glyphs.getGlyphId(sign) != 0 || sign == '\n' || sign == '\r' || sign == '\t';
    }

    /// The file with a table renamed in its directory, so that a reader passes it over.
    private static byte[] withoutTable(byte[] file, String name) {
        var copy = file.clone();
        var directory = ByteBuffer.wrap(copy);
        var tables = directory.getShort(4);
        for (var table = 0; table < tables; table++) {
            var entry = 12 + 16 * table;
            if (new String(copy, entry, 4, StandardCharsets.US_ASCII).equals(name)) {
                directory.put(entry, (byte) '-');
            }
        }
        return copy;
    }

    private static void eachGrapheme(String text, Consumer<String> consumer) {
        var boundaries = BreakIterator.getCharacterInstance(ULocale.ROOT);
        boundaries.setText(text);
        for (int from = 0, to = boundaries.next(); to != BreakIterator.DONE; from = to, to = boundaries.next()) {
            consumer.accept(text.substring(from, to));
        }
    }

    /// Loaded when the first foreign name comes, since its rules are large.
    private static final class Latin {
        static final Transliterator SCRIPT = Transliterator.getInstance("Any-Latin");
    }
}
