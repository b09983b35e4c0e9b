package przystan.documents;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Under each printed run of Arabic or Hebrew, how it is spelled: on the page stand joined shapes from left to right,
/// and a program that reads aloud, searches or copies needs the letters in the order of reading.
final class Spelling extends PDFMarkedContentExtractor {
    private final StringBuilder printed = new StringBuilder();
    private final boolean rightToLeft;
    private @Nullable COSDictionary run;

    private Spelling(boolean rightToLeft) throws IOException {
        this.rightToLeft = rightToLeft;
        setSuppressDuplicateOverlappingText(false);
    }

    /// @param rightToLeft whether the document as a whole is, and with it its signs between words
    static void write(PDDocument document, boolean rightToLeft) throws IOException {
        for (var page : document.getPages()) {
            new Spelling(rightToLeft).processPage(page);
        }
    }

    /// PDFBox takes the name of a list of properties for the tag, and leaves the list to be looked up.
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        var named = getResources().getProperties(tag);
        run = properties == null && named != null ? named.getCOSObject() : properties;
        printed.setLength(0);
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        printed.append(sign.getUnicode());
    }

    @Override
    public void endMarkedContentSequence() {
        var text = printed.toString();
        if (run != null && run.containsKey(COSName.MCID) && isTurned(text)) {
            run.setString(COSName.ACTUAL_TEXT, ArabicJoining.asTyped(text));
        }
        run = null;
    }

    private boolean isTurned(String text) {
        return ArabicJoining.isRightToLeft(text)
                || rightToLeft && !text.isBlank() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
