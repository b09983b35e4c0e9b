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
        return switch (Question.read(typed)) {
            case Question.Reading.TooLong _ -> throw new WrongParameter("search.wrong.too-long");
            case Question.Reading.Blank _ -> unasked(page);
            case Question.Reading.Asked(var question) -> answered(visit, question, number(page));
        };
    }

    private static SearchPage unasked(@Nullable String page) {
        if (number(page) > 1) {
            throw new WrongParameter("search.wrong.page");
        }
        return new SearchPage("", new SearchPage.Outcome.Unasked());
    }

    private SearchPage answered(Visit visit, Question question, int page) {
        return switch (index.answer(visit.unit(), visit.language(), question, page)) {
            case Answer.InTheMaking _ -> new SearchPage(question.text(), new SearchPage.Outcome.InTheMaking());
            case Answer.Found found when page > found.pages() -> throw new WrongParameter("search.wrong.page");
            case Answer.Found found -> new SearchPage(question.text(), outcome(visit, question, found, page));
        };
    }

    private static SearchPage.Outcome outcome(Visit visit, Question question, Answer.Found found, int page) {
        var nearest = found.nearest().map(words -> new SearchPage.Way(words, address(visit, words, 1)));
        if (found.total() == 0) {
            return new SearchPage.Outcome.Nothing(nearest);
        }
        var rows = found.findings().stream()
                .map(finding -> new SearchPage.Row(
                        finding.kind(), visit.in(finding.title()), visit.to(finding.path()), finding.passage()))
                .toList();
        return new SearchPage.Outcome.Found(found.total(), rows, nearest, paging(visit, question, found, page));
    }

    private static SearchPage.Paging paging(Visit visit, Question question, Answer.Found found, int page) {
        return new SearchPage.Paging(
                page,
                found.pages(),
                page > 1 ? address(visit, question.text(), page - 1) : "",
                page < found.pages() ? address(visit, question.text(), page + 1) : "");
    }

    private static String address(Visit visit, String words, int page) {
        return visit.to("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (page > 1 ? "&page=" + page : "");
    }

    /// @throws WrongParameter when it is not the number of a page
    private static int number(@Nullable String page) {
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw new WrongParameter("search.wrong.page");
        }
        return Integer.parseInt(page);
    }
}
