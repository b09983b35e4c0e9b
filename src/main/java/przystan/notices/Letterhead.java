package przystan.notices;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import przystan.notices.domain.LetterContent;
import przystan.notices.domain.PublicAddress;
import przystan.tenancy.Unit;
import przystan.texts.Language;
import przystan.texts.Texts;
import przystan.ui.Frame;
import przystan.ui.Templates;

/// Turns what a notice says into the words of a letter, and puts around them what stands on every letter of a unit.
@Component
public class Letterhead {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

    private final Texts texts;
    private final Templates templates;
    private final PublicAddress address;

    Letterhead(Texts texts, Templates templates, PublicAddress address) {
        this.texts = texts;
        this.templates = templates;
        this.address = address;
    }

    /// What is kept of the notice until it is sent.
    LetterContent content(Notice notice, Unit unit) {
        var to = notice.to();
        var frame = frame(unit, to.language());
        var said = new StringOutput();
        frame.fragment(notice.text()).writeTo(said);
        var subject = frame.say(
                notice.text().subjectKey(), notice.text().subjectArguments().toArray());
        return new LetterContent(
                to.email(),
                to.name(),
                frame.language().tag(),
                UNSEEN.matcher(subject).replaceAll(" ").strip(),
                whole(said.toString()));
    }

    /// The finished letter in HTML.
    ///
    /// @param kind of the notice; decides whether the letter says where its pace is set
    public String html(LetterContent content, Unit unit, NoticeKind.Choice kind) {
        var frame = frame(unit, new Language(content.language()));
        var page = new LetterPage(content.subject(), output -> output.writeContent(content.html()), kind);
        var html = Jsoup.parse(new String(templates.render(page, frame), StandardCharsets.UTF_8), address.base());
        html.outputSettings().prettyPrint(false);
        html.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        return html.outerHtml();
    }

    /// The unit's name as the sender of a letter bears it.
    public String sender(LetterContent content, Unit unit) {
        return unit.name().in(unit.preferring(new Language(content.language()))).text();
    }

    private String whole(String fragment) {
        var html = Jsoup.parseBodyFragment(fragment, address.base());
        html.outputSettings().prettyPrint(false);
        html.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        return html.body().html();
    }

    /// In the language of the reader if the unit offers it, since the ways in the letter lead to its pages.
    private Frame frame(Unit unit, Language wanted) {
        var language = unit.offers(wanted) ? wanted : unit.defaultLanguage();
        return new Frame(
                Optional.of(unit),
                texts.in(language),
                unit.preferring(language),
                "",
                List.of(),
                new Frame.Notes("", false, Map.of(), templates::content));
    }
}
