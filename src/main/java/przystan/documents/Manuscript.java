package przystan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The page as the press takes it: only what paper can carry, every sign settable, dressed by `paper.css`.
final class Manuscript {
    private static final String STYLE = read("/documents/paper.css");

    /// What runs, fetches, waits for a hand or is meant for the screen alone.
    private static final String NOT_FOR_PAPER = "script, style, link, meta, base, noscript, template, iframe, object,"
            + " embed, applet, audio, video, canvas, map, input, select, textarea, button, bookmarks, foreignObject,"
            + " svg image, svg animate, svg set, [hidden], [aria-hidden=true], .pz-no-print";

    private static final Set<String> KEPT = Set.of(
            "id", "class", "lang", "dir", "href", "scope", "colspan", "rowspan", "span", "start", "value", "type",
            "role");

    private static final Pattern ELSEWHERE = Pattern.compile("url\\(\\s*['\"]?(?!#)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final PaperSheet sheet;
    private final Document page;

    private Manuscript(PaperSheet sheet) {
        this.sheet = sheet;
        page = Jsoup.parse(sheet.html(), sheet.address().toString());
    }

    static org.w3c.dom.Document of(PaperSheet sheet) {
        var manuscript = new Manuscript(sheet);
        manuscript.strip();
        manuscript.describePictures();
        manuscript.closeGaps();
        manuscript.followLinks();
        ReadingOrder.keep(manuscript.page.body(), sheet.rightToLeft());
        manuscript.setText();
        manuscript.addHead();
        manuscript.addFoot();
        return new W3CDom().fromJsoup(manuscript.page);
    }

    private void strip() {
        page.select(NOT_FOR_PAPER).remove();
        page.select("form, svg a").unwrap();
        page.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
        for (var element : page.getAllElements()) {
            var drawing = element.closest("svg") != null;
            element.attributes().asList().stream()
                    .filter(attribute -> drawing ? leadsElsewhere(attribute) : !isKept(element, attribute))
                    .forEach(attribute -> element.removeAttr(attribute.getKey()));
        }
    }

    private static boolean leadsElsewhere(Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.equals("style")
                || name.endsWith("href") && !attribute.getValue().startsWith("#")
                || ELSEWHERE.matcher(attribute.getValue()).find();
    }

    private static boolean isKept(Element element, Attribute attribute) {
        return KEPT.contains(attribute.getKey())
                || attribute.getKey().equals("title") && (element.nameIs("abbr") || element.nameIs("a"))
                || attribute.getKey().equals("alt") && element.nameIs("img");
    }

    /// A drawing without words is decoration and stays out; a photograph becomes its description.
    private void describePictures() {
        for (var image : page.select("img")) {
            image.replaceWith(new TextNode(image.attr("alt")));
        }
        for (var drawing : page.select("svg:not(svg svg)")) {
            var words = drawing.select("> title, > desc").eachText();
            if (words.isEmpty()) {
                drawing.remove();
            } else {
                drawing.attr("alt", String.join(" ", words));
                drawing.wrap("<div class=paper-drawing dir=ltr></div>");
            }
        }
    }

    /// The outline on paper has no gaps, as PDF/UA asks: a heading stands at most one level below the one before.
    private void closeGaps() {
        var level = 0;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            level = Math.min(heading.tagName().charAt(1) - '0', level + 1);
            heading.tagName("h" + level);
        }
    }

    private void followLinks() {
        for (var link : page.select("a")) {
            var target = link.attr("href");
            if (target.startsWith("#") ? page.getElementById(target.substring(1)) == null : !isFollowable(link)) {
                link.unwrap();
                continue;
            }
            // The press writes a link's title into the structure, from where Tagging moves it to the annotation.
            link.attr("title", link.hasAttr("title") ? link.attr("title") : spoken(link));
            if (target.startsWith("tel:")) {
                link.attr("dir", "ltr");
            } else if (!target.startsWith("#")) {
                link.attr("href", link.absUrl("href"));
                showAddress(link, target);
            }
        }
    }

    private static boolean isFollowable(Element link) {
        try {
            var scheme = URI.create(link.absUrl("href")).getScheme();
            return scheme != null && SCHEMES.contains(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String spoken(Element link) {
        return link.text().isBlank() ? link.absUrl("href") : link.text();
    }

    /// Paper cannot be clicked: a link to another site also shows where it leads.
    private static void showAddress(Element link, String target) {
        var address = target.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        if (target.startsWith("http") && !link.text().contains(address)) {
            link.after(new Element("span")
                    .addClass("paper-address")
                    .attr("dir", "ltr")
                    .text("(" + address + ")"));
            link.after(new TextNode(" "));
        }
    }

    private void setText() {
        for (var text : page.nodeStream(TextNode.class).toList()) {
            text.text(Typeface.UPRIGHT.settable(text.getWholeText()));
        }
    }

    private void addHead() {
        var html = page.expectFirst("html");
        var tag = sheet.language().toLanguageTag();
        html.attr("lang", tag).attr("dir", sheet.rightToLeft() ? "rtl" : "ltr");
        var head = page.head().empty();
        head.appendElement("title").text(sheet.title());
        head.appendElement("meta").attr("name", "author").attr("content", sheet.publisher());
        head.appendElement("meta").attr("name", "subject").attr("content", sheet.title());
        head.appendElement("style").appendChild(new DataNode(STYLE));
        addBookmarks(head.appendElement("bookmarks"));
    }

    private void addBookmarks(Element outline) {
        var number = 0;
        for (var heading : page.select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.id("paper-heading-" + ++number);
            }
            var depth = heading.tagName().charAt(1) - '1';
            var parent = outline;
            for (var level = 0; level < depth && parent.lastElementChild() != null; level++) {
                parent = parent.lastElementChild();
            }
            parent.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private void addFoot() {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(sheet.language())
                .format(sheet.printedOn());
        page.body().prependElement("div").addClass("paper-number").attr("dir", "ltr");
        var name = page.body().prependElement("div").addClass("paper-name");
        name.appendElement("div").text(Typeface.UPRIGHT.settable(sheet.title()));
        name.appendElement("div").text(Typeface.UPRIGHT.settable(sheet.publisher() + " · " + day));
    }

    private static String read(String path) {
        try (var stream = Manuscript.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No " + path + " on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
