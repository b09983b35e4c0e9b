package przystan.documents;

import com.ibm.icu.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Lines and tables whose parts run in different directions, arranged so that a press which knows one direction per
/// line and only left to right per table puts every part in its place.
final class ReadingOrder {

    /// Signs which turn the text after them around, so that a name could make a line read as another.
    private static final Pattern OVERRIDES = Pattern.compile("[\u202A-\u202E]");

    private static final Pattern ISOLATED = Pattern.compile("([\u2066-\u2068])([^\u2066-\u2069]*)\u2069");
    private static final Map<String, String> DIRECTIONS = Map.of("\u2066", "ltr", "\u2067", "rtl");

    private ReadingOrder() {}

    static void keep(Element body, boolean rightToLeft) {
        linesOf(body).forEach(ReadingOrder::isolate);
        if (rightToLeft) {
            turnTables(body);
        } else {
            linesOf(body).forEach(ReadingOrder::keepNumbersInPlace);
        }
        body.select("bdi").forEach(ReadingOrder::settle);
    }

    private static List<TextNode> linesOf(Element body) {
        return body.nodeStream(TextNode.class)
                .filter(text -> text.parent() instanceof Element parent && parent.closest("svg, bdi") == null)
                .toList();
    }

    /// A name that a sentence keeps apart by signs is kept apart by an element, since the typeface lacks the signs.
    private static void isolate(TextNode text) {
        var whole = OVERRIDES.matcher(text.getWholeText()).replaceAll("");
        var isolated = ISOLATED.matcher(whole);
        var from = 0;
        while (isolated.find()) {
            text.before(new TextNode(whole.substring(from, isolated.start())));
            text.before(apart(DIRECTIONS.getOrDefault(isolated.group(1), "auto"), isolated.group(2)));
            from = isolated.end();
        }
        text.text(whole.substring(from));
    }

    /// The press lays out columns from left to right only, so a table in a right-to-left document is written
    /// backwards; [Tagging] puts the cells back into the order in which they are read.
    private static void turnTables(Element body) {
        for (var row : body.select("tr, colgroup")) {
            row.children().forEach(row::prependChild);
        }
    }

    /// Arabic or Hebrew with a number in it, inside a line from left to right: the press would set the number on the
    /// wrong side.
    private static void keepNumbersInPlace(TextNode text) {
        var whole = text.getWholeText();
        if (!ArabicJoining.isRightToLeft(whole)) {
            return;
        }
        var bidi = new Bidi(whole, Bidi.LTR);
        for (int from = 0, to; from < whole.length(); from = to) {
            var turned = bidi.getLevelAt(from) > 0;
            var number = false;
            for (to = from; to < whole.length() && bidi.getLevelAt(to) > 0 == turned; to++) {
                number |= bidi.getLevelAt(to) > 1;
            }
            var part = whole.substring(from, to);
            text.before(number ? apart("rtl", part) : new TextNode(part));
        }
        text.remove();
    }

    private static Element apart(String direction, String text) {
        return new Element("bdi").attr("dir", direction).text(text);
    }

    /// What is kept apart from its line gets its own direction, of its first letter unless it says another.
    private static void settle(Element apart) {
        var direction = apart.attr("dir");
        if (!direction.equals("ltr") && !direction.equals("rtl")) {
            apart.attr("dir", Bidi.getBaseDirection(apart.text()) == Bidi.RTL ? "rtl" : "ltr");
        }
    }
}
