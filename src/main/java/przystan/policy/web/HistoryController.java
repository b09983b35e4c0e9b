package przystan.policy.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import przystan.policy.domain.HistoryRegister;
import przystan.policy.domain.HistoryRegister.Entry;
import przystan.policy.domain.HistoryRegister.History;
import przystan.policy.domain.ModelRegister;
import przystan.texts.Words;
import przystan.ui.NotHere;
import przystan.ui.Timeline;
import przystan.ui.Visit;

/// What stands around a document: how it came about, and the words it uses.
@Controller
@RequestMapping(Visit.PATH)
class HistoryController {

    private final ModelRegister models;
    private final HistoryRegister register;

    HistoryController(ModelRegister models, HistoryRegister register) {
        this.models = models;
        this.register = register;
    }

    @GetMapping({"/model/history", "/policies/{document}/history"})
    HistoryPage history(Visit visit, @PathVariable Optional<String> document) {
        var model = models.inForce(document, visit.preferred()).orElseThrow(NotHere::new);
        var id = model.header().document();
        var history = register.history(id, visit.preferred());
        return new HistoryPage(
                model,
                Place.of(document),
                history,
                register.acts(id, visit.preferred()),
                timeline(history, visit.words()));
    }

    @GetMapping("/glossary")
    GlossaryPage glossary(Visit visit) {
        var order = visit.words().order();
        return new GlossaryPage(register.terms(visit.preferred()).stream()
                .sorted((one, other) ->
                        order.compare(one.term().text(), other.term().text()))
                .toList());
    }

    private static Timeline timeline(History history, Words words) {
        return new Timeline(
                "timeline",
                words.say("policy.history.picture"),
                words.say("policy.history.picture.description", history.dated().size()),
                history.dated().stream().map(entry -> moment(entry, words)).toList());
    }

    private static Timeline.Moment moment(Entry entry, Words words) {
        var date = entry.date().orElseThrow();
        return new Timeline.Moment(
                date.from(),
                date.to(),
                words.date(date),
                entry.title(),
                entry.kind().equals("milestone") ? Timeline.Weight.TURNING_POINT : Timeline.Weight.STEP);
    }
}
