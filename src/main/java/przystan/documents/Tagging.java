package przystan.documents;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/// What a screen reader is told about a printed document, mended where the press leaves it wrong (decision 0008).
final class Tagging {
    private final RepeatedHeads repeatedHeads = new RepeatedHeads();
    private final boolean rightToLeft;

    private Tagging(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    static void mend(PDDocument document, boolean rightToLeft) throws IOException {
        var tagging = new Tagging(rightToLeft);
        tagging.mend(document.getDocumentCatalog().getStructureTreeRoot());
        tagging.repeatedHeads.markIn(document);
    }

    private void mend(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                mend(element);
                switch (element.getStructureType()) {
                    case StandardStructureTypes.LINK -> describe(element);
                    case StandardStructureTypes.CAPTION -> moveIntoTable(element, node);
                    case StandardStructureTypes.TR -> turnBack(element);
                    case StandardStructureTypes.T_HEAD -> readOnce(element, node);
                    case StandardStructureTypes.T_FOOT -> removeIfEmpty(element, node);
                    default -> {}
                }
            }
        }
    }

    /// PDF/UA wants a link's description on its annotation; as the structure's alternative it would silence the text
    /// of the link itself.
    private static void describe(PDStructureElement link) {
        for (var kid : link.getKids()) {
            if (kid instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotation annotation) {
                annotation.setContents(link.getAlternateDescription());
            }
        }
        link.getCOSObject().removeItem(COSName.ALT);
    }

    private static void moveIntoTable(PDStructureElement caption, PDStructureNode parent) {
        for (var sibling : parent.getKids()) {
            if (sibling instanceof PDStructureElement table
                    && table.getStructureType().equals(StandardStructureTypes.TABLE)) {
                parent.removeKid(caption);
                table.insertBefore(caption, table.getKids().getFirst());
                caption.setParent(table);
            }
        }
    }

    private void readOnce(PDStructureElement head, PDStructureNode table) {
        repeatedHeads.takeFrom(head);
        removeIfEmpty(head, table);
    }

    private static void removeIfEmpty(PDStructureElement rows, PDStructureNode table) {
        if (rows.getKids().isEmpty()) {
            table.removeKid(rows);
        }
    }

    private void turnBack(PDStructureElement row) {
        if (rightToLeft && row.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray cells) {
            var reversed = new COSArray();
            cells.forEach(cell -> reversed.add(0, cell));
            row.getCOSObject().setItem(COSName.K, reversed);
        }
    }
}
