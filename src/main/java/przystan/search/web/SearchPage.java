package przystan.search.web;

import java.util.List;
import java.util.Optional;
import przystan.search.domain.Answer;
import przystan.search.domain.Passage;
import przystan.search.domain.Question;
import przystan.texts.Phrase;
import przystan.ui.Page;

/// What was asked, and what the city has on it.
///
/// @param asked the question as it was understood; empty before there is one
public record SearchPage(String asked, Outcome outcome) implements Page {

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }

    /// What the page has to say below the field.
    public sealed interface Outcome {
        record Unasked() implements Outcome {}

        record InTheMaking() implements Outcome {}

        record Nothing(Optional<Way> nearest) implements Outcome {}

        record Found(int total, List<Row> rows, Optional<Way> nearest, Paging paging) implements Outcome {}
    }

    /// @param kind key of the text that says what it is
    public record Row(String kind, Phrase title, String href, Passage passage) {}

    /// Another question, one press away.
    public record Way(String words, String href) {}

    /// @param path inside unit and language, to which the number of a page is added
    public record Paging(int page, int pages, String path) {

        public int first() {
            return (page - 1) * Answer.Found.PAGE + 1;
        }
    }

    public int longest() {
        return Question.LONGEST;
    }
}
