package przystan.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/// The heads of long tables on the sheets after the first: repeated for the eye, not said again. The press puts all of
/// them into the one head that is read.
final class RepeatedHeads {
    private final Map<COSDictionary, Set<Integer>> repeats = new HashMap<>();
    private @Nullable COSDictionary firstSheet;

    /// Takes out of the head what does not stand on the sheet where the table begins.
    void takeFrom(PDStructureElement head) {
        firstSheet = null;
        takeFromWithin(head);
    }

    private void takeFromWithin(PDStructureElement element) {
        for (var kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement inner -> takeFromWithin(inner);
                case Integer _ -> settle(element.getPage());
                case PDMarkedContentReference piece
                when isRepeat(piece.getPage()) -> {
                    element.removeKid(piece);
                    repeats.computeIfAbsent(piece.getPage().getCOSObject(), _ -> new HashSet<>())
                            .add(piece.getMCID());
                }
                default -> {}
            }
        }
    }

    private boolean isRepeat(PDPage page) {
        return settle(page) != page.getCOSObject();
    }

    private COSDictionary settle(PDPage page) {
        if (firstSheet == null) {
            firstSheet = page.getCOSObject();
        }
        return firstSheet;
    }

    /// Marks what was taken out as decoration of the sheet, since nothing printed may be without a role.
    void markIn(PDDocument document) throws IOException {
        for (var repeat : repeats.entrySet()) {
            var page = new PDPage(repeat.getKey());
            var tokens = new PDFStreamParser(page).parse();
            for (var at = 2; at < tokens.size(); at++) {
                if (tokens.get(at) instanceof Operator operator
                        && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                        && tokens.get(at - 1) instanceof COSName name) {
                    mark(tokens, at - 2, page.getResources().getProperties(name).getCOSObject(), repeat.getValue());
                }
            }
            write(document, page, tokens);
        }
    }

    private static void mark(List<Object> tokens, int tag, COSDictionary piece, Set<Integer> repeats) {
        if (repeats.contains(piece.getInt(COSName.MCID))) {
            tokens.set(tag, COSName.ARTIFACT);
            piece.removeItem(COSName.MCID);
            piece.setName(COSName.TYPE, "Pagination");
        }
    }

    private static void write(PDDocument document, PDPage page, List<Object> tokens) throws IOException {
        var contents = new PDStream(document);
        try (var stream = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(stream).writeTokens(tokens);
        }
        page.setContents(contents);
    }
}
