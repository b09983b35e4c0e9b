package przystan.documents;

import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;

/// One document ready for the press: its page and what stands around the page on paper.
///
/// @param html a whole HTML document; its scripts, styles and pictures from elsewhere are left out
/// @param language the language of the text; it also decides the direction of writing
/// @param title what the document is called in the reader's window and at the foot of each sheet
/// @param publisher who answers for the document, as a rule the city
/// @param address where the page lives; its relative links lead from there
/// @param printedOn the day shown at the foot, and the document's date
public record PaperSheet(
        String html, Locale language, String title, String publisher, URI address, LocalDate printedOn) {

    /// @throws IllegalArgumentException without a language or a title, since PDF/UA knows no nameless document
    public PaperSheet {
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("A sheet needs a language");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("A sheet needs a title");
        }
    }

    boolean rightToLeft() {
        return ULocale.forLocale(language).isRightToLeft();
    }
}
