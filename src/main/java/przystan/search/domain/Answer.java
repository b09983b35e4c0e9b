package przystan.search.domain;

import java.util.List;
import java.util.Optional;

/// What the index says to a question.
public sealed interface Answer {

    /// @param total how many things were found, of which one page is listed
    /// @param nearest the question in words that the index knows, when it does not know them as they were asked
    record Found(int total, List<Finding> findings, Optional<String> nearest) implements Answer {

        /// Things on one page.
        public static final int PAGE = 10;

        /// At least one, since nothing found is also shown on a page.
        public int pages() {
            return Math.max(1, Math.ceilDiv(total, PAGE));
        }
    }

    /// The index of this unit is still being made, which takes seconds.
    record InTheMaking() implements Answer {}
}
