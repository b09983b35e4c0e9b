package przystan.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The judge of accessible documents: PDF/UA-1 as veraPDF reads it.
public final class PdfUa {
    private static final Logger VERAPDF = Logger.getLogger("org.verapdf");

    static {
        VERAPDF.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /// Every breach of the standard: clause, what it asks, and where the document fails it. Empty for a good one.
    public static List<String> check(byte[] pdf) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> "%s-%d %s [%s]"
                            .formatted(
                                    assertion.getRuleId().getClause(),
                                    assertion.getRuleId().getTestNumber(),
                                    assertion.getMessage(),
                                    assertion.getLocation().getContext()))
                    .toList();
        } catch (Exception e) {
            return List.of("not readable: " + e);
        }
    }
}
