package przystan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// A document as a screen reader goes through it: by its tags, in their order, each with what would be said.
final class ReadAloud {
    private static final Set<String> INSIDE_A_LINE = Set.of("Span", "Link");

    private final Map<COSDictionary, Map<Integer, String>> printed = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    record Said(String tag, String text) {}

    private ReadAloud(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var pieces = new Pieces();
            pieces.processPage(page);
            printed.put(page.getCOSObject(), pieces.texts);
        }
        for (var kid : document.getDocumentCatalog().getStructureTreeRoot().getKids()) {
            read((PDStructureElement) kid, "Document");
        }
    }

    static List<Said> of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new ReadAloud(document).said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(PDStructureElement element, String block) {
        var tag = INSIDE_A_LINE.contains(element.getStructureType()) ? block : element.getStructureType();
        if (element.getAlternateDescription() != null) {
            said.add(new Said(tag, element.getAlternateDescription()));
            return;
        }
        for (var kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement inner -> read(inner, tag);
                case Integer id -> say(tag, element.getPage(), id);
                case PDMarkedContentReference reference -> say(tag, reference.getPage(), reference.getMCID());
                default -> {}
            }
        }
    }

    private void say(String tag, PDPage page, int id) {
        var text = printed.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, "");
        if (!text.isBlank()) {
            said.add(new Said(tag, text));
        }
    }

    private static final class Pieces extends PDFMarkedContentExtractor {
        private final Map<Integer, String> texts = new HashMap<>();
        private @Nullable COSDictionary piece;

        private Pieces() throws IOException {
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            var named = getResources().getProperties(tag);
            piece = properties == null && named != null ? named.getCOSObject() : properties;
        }

        @Override
        protected void processTextPosition(TextPosition sign) {
            if (piece != null && piece.containsKey(COSName.MCID)) {
                texts.merge(piece.getInt(COSName.MCID), sign.getUnicode(), String::concat);
            }
        }

        @Override
        public void endMarkedContentSequence() {
            if (piece != null && piece.containsKey(COSName.ACTUAL_TEXT)) {
                texts.put(piece.getInt(COSName.MCID), piece.getString(COSName.ACTUAL_TEXT));
            }
            piece = null;
        }
    }
}
