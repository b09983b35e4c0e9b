package przystan.notices.domain;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// A letter in HTML as plain text: a passage a paragraph, and the address of a way beneath its words.
public final class PlainText {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]+");
    private static final Pattern GAP = Pattern.compile(" *\\n( *\\n)+ *");

    private PlainText() {}

    public static String of(String html) {
        var text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(SPACE.matcher(words.getWholeText()).replaceAll(" "));
                        } else if (node instanceof Element element) {
                            begin(element, text);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            end(element, text);
                        }
                    }
                },
                Jsoup.parse(html).body());
        return GAP.matcher(text)
                        .replaceAll("\n\n")
                        .replaceAll("(?m)^ +| +$", "")
                        .strip() + "\n";
    }

    private static void begin(Element element, StringBuilder text) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "hr" -> text.append("\n\n-- \n\n");
            case "li" -> text.append("\n- ");
            default -> {
                if (element.isBlock()) {
                    text.append("\n\n");
                }
            }
        }
    }

    private static void end(Element element, StringBuilder text) {
        var link = element.normalName().equals("a") ? element.attr("href") : "";
        if (!link.isEmpty() && !link.equals(element.text())) {
            text.append(":\n").append(link).append('\n');
        }
        if (element.isBlock() && !element.normalName().equals("li")) {
            text.append("\n\n");
        }
    }
}
