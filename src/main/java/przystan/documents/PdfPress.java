package przystan.documents;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;

/// The press: a [PaperSheet] goes in, a PDF that keeps the standard for accessible documents (PDF/UA-1) comes out.
/// The same sheet gives the same bytes.
@Component
public class PdfPress {
    private static final String FAMILY = "Paper";

    /// A long document fills a core and a hundred megabytes; the program has other work too.
    private final Semaphore benches;

    static {
        FontMappers.set(new HouseFonts());
        // The messages quote the documents, which are about people.
        XRLog.setLoggingEnabled(false);
    }

    public PdfPress() {
        this(new Semaphore(2, true));
    }

    PdfPress(Semaphore benches) {
        this.benches = benches;
    }

    /// Whether documents can be printed in the language: our typeface has every letter of it and can join them.
    /// What lacks in a single foreign name is written by sound instead; a whole text would not bear that.
    public boolean prints(Locale language) {
        return Typeface.UPRIGHT.sets(language);
    }

    /// The document as a PDF file.
    ///
    /// @throws UncheckedIOException when the memory for the document cannot be written
    public byte[] press(PaperSheet sheet) {
        var manuscript = Manuscript.of(sheet);
        benches.acquireUninterruptibly();
        try {
            return press(sheet, manuscript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            benches.release();
        }
    }

    private static byte[] press(PaperSheet sheet, org.w3c.dom.Document manuscript) throws IOException {
        var press = new PdfRendererBuilder();
        press.withW3cDocument(manuscript, sheet.address().toString());
        press.withProducer("Przystań");
        press.usePdfUaAccessibility(true);
        press.useSVGDrawer(new ChartLettering());
        press.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        press.useUnicodeBidiReorderer(new ArabicJoining());
        press.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(sheet.language()));
        press.defaultTextDirection(sheet.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        ClosedDoors.shut(press);
        addFonts(press);
        try (var renderer = press.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            Tagging.mend(document, sheet.rightToLeft());
            var file = bound(document, sheet);
            return ArabicJoining.isRightToLeft(manuscript.getDocumentElement().getTextContent())
                    ? spelled(file, sheet)
                    : file;
        }
    }

    private static void addFonts(PdfRendererBuilder press) {
        press.useFont(Typeface.UPRIGHT::openWithoutLigatures, FAMILY, 400, FontStyle.NORMAL, true);
        press.useFont(Typeface.BOLD::openWithoutLigatures, FAMILY, 700, FontStyle.NORMAL, true);
        press.useFont(Typeface.OBLIQUE::openWithoutLigatures, FAMILY, 400, FontStyle.ITALIC, true);
        // The upright face has signs which the others lack, the Arabic letters of a line in italics among them.
        press.useFont(
                Typeface.UPRIGHT::openWithoutLigatures,
                "Last",
                400,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    /// A second pass over the file, since only there the shapes of the letters stand with their meaning.
    private static byte[] spelled(byte[] file, PaperSheet sheet) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            Spelling.write(document, sheet.rightToLeft());
            return bound(document, sheet);
        }
    }

    private static byte[] bound(PDDocument document, PaperSheet sheet) throws IOException {
        var day = GregorianCalendar.from(sheet.printedOn().atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        document.setDocumentId((long) sheet.hashCode());
        var file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }
}
