package przystan.documents;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.text.AttributedCharacterIterator;
import java.util.List;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/// Draws charts with the letters of the documents, whatever fonts the machine has.
final class ChartLettering extends BatikSVGDrawer {
    private static final String SYSTEM_FONTS = "sun.awt.fontconfig";
    private static final String LIST = """
            version=1
            allfonts.default=DejaVu Sans
            sequence.allfonts=default
            filename.DejaVu_Sans=%s
            """;

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        fontResolver = new OneFamily();
    }

    private static final class OneFamily extends OpenHtmlFontResolver implements GVTFontFamily {
        @Override
        public GVTFontFamily resolve(String family) {
            return this;
        }

        @Override
        public GVTFontFamily resolve(String family, FontFace face) {
            return this;
        }

        @Override
        public GVTFontFamily getDefault() {
            return this;
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char sign) {
            return this;
        }

        @Override
        public String getFamilyName() {
            return "Paper";
        }

        @Override
        public GVTFontFace getFontFace() {
            return new GVTFontFace(getFamilyName());
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        public GVTFont deriveFont(float size, Map attributes) {
            var bold = attributes.get(TextAttribute.WEIGHT) instanceof Float weight
                    && weight >= TextAttribute.WEIGHT_SEMIBOLD;
            return new AWTGVTFont((bold ? Letters.BOLD : Letters.UPRIGHT).deriveFont(size));
        }

        @Override
        public boolean isComplex() {
            return false;
        }
    }

    /// Loaded with the first chart.
    private static final class Letters {
        private static final Font UPRIGHT;
        private static final Font BOLD;

        static {
            workWithoutSystemFonts();
            UPRIGHT = read(Typeface.UPRIGHT);
            BOLD = read(Typeface.BOLD);
        }

        /// Java draws no letter, not even of our own font, on a machine without any, and finds its fonts by a list.
        /// Ours has one line.
        private static void workWithoutSystemFonts() {
            if (System.getProperty(SYSTEM_FONTS) != null) {
                return;
            }
            try (var file = Typeface.UPRIGHT.open()) {
                var font = Files.createTempFile("przystan", ".ttf");
                var list = Files.createTempFile("przystan", ".properties");
                font.toFile().deleteOnExit();
                list.toFile().deleteOnExit();
                Files.copy(file, font, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(list, LIST.formatted(font.toString().replace('\\', '/')));
                System.setProperty(SYSTEM_FONTS, list.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Font read(Typeface typeface) {
            try (var file = typeface.open()) {
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
