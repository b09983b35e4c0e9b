package przystan.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.search.domain.Answer;
import przystan.search.domain.PublicIndex;
import przystan.search.domain.Question;
import przystan.ui.PageNumber;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

/// The search over everything public of a unit.
@Controller
class SearchController {

    private final PublicIndex index;

    SearchController(PublicIndex index) {
        this.index = index;
    }

    @GetMapping(Visit.PATH + "/search")
    SearchPage show(
            Visit visit,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "page", required = false) @Nullable String page) {
        var number = page == null ? PageNumber.FIRST : PageNumber.of(page);
        return switch (Question.read(typed)) {
            case Question.Reading.TooLong _ -> throw new WrongParameter("search.wrong.too-long");
            case Question.Reading.Blank _ -> unasked(number);
            case Question.Reading.Asked(var question) -> answered(visit, question, number);
        };
    }

    private static SearchPage unasked(PageNumber page) {
        page.requireWithin(1);
        return new SearchPage("", new SearchPage.Outcome.Unasked());
    }

    private SearchPage answered(Visit visit, Question question, PageNumber page) {
        return switch (index.answer(visit.unit(), visit.language(), question, page.value())) {
            case Answer.InTheMaking _ -> new SearchPage(question.text(), new SearchPage.Outcome.InTheMaking());
            case Answer.Found found -> {
                page.requireWithin(found.pages());
                yield new SearchPage(question.text(), outcome(visit, question, found, page.value()));
            }
        };
    }

    private static SearchPage.Outcome outcome(Visit visit, Question question, Answer.Found found, int page) {
        var nearest = found.nearest().map(words -> new SearchPage.Way(words, visit.to(path(words))));
        if (found.total() == 0) {
            return new SearchPage.Outcome.Nothing(nearest);
        }
        var rows = found.findings().stream()
                .map(finding -> new SearchPage.Row(
                        finding.kind(), visit.in(finding.title()), visit.to(finding.path()), finding.passage()))
                .toList();
        return new SearchPage.Outcome.Found(
                found.total(),
                rows,
                nearest,
                new SearchPage.Paging(page, found.pages(), path(question.text()) + "&page="));
    }

    private static String path(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
