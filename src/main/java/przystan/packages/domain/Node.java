package przystan.packages.domain;

import java.util.List;
import java.util.Map;
import przystan.packages.Place;

/// A piece of a package's file, and the line on which it begins. Nothing else is ever made of a file.
public sealed interface Node {

    Place place();

    /// A text, a number, yes or no, as written.
    ///
    /// @param quoted whether it stood in quotation marks or as a block, so that `null` is the word and not nothing
    record Scalar(Place place, String text, boolean quoted) implements Node {

        /// Whether it says that something is not known.
        public boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    record Sequence(Place place, List<Node> nodes) implements Node {}

    /// A map, its keys in the order of the file.
    record Mapping(Place place, Map<String, Node> fields) implements Node {}
}
