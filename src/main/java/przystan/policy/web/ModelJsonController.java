package przystan.policy.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.policy.domain.ModelRegister;
import przystan.policy.domain.ModelVersion;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.ui.FileAnswer;
import przystan.ui.NotHere;
import przystan.ui.ProgramAddress;
import przystan.ui.WrongParameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Model in force for programs: areas, goals, tasks and where the money comes from, in one language.
@Controller
class ModelJsonController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnitRegister units;
    private final ModelRegister register;

    ModelJsonController(UnitRegister units, ModelRegister register) {
        this.units = units;
        this.register = register;
    }

    @Bean
    static ProgramAddress modelAddress() {
        return new ProgramAddress(
                "/model.json",
                "policy.api.model",
                MediaType.APPLICATION_JSON_VALUE,
                List.of(new ProgramAddress.Query("lang", "policy.api.lang")));
    }

    @GetMapping("/{unit}/model.json")
    FileAnswer show(@PathVariable String unit, @RequestParam Optional<String> lang) {
        var shown = units.find(unit).orElseThrow(NotHere::new);
        var language = lang.map(tag -> Language.parse(tag)
                        .filter(shown::offers)
                        .orElseThrow(() -> new WrongParameter("policy.api.wrong-lang")))
                .orElseGet(shown::defaultLanguage);
        var model = register.model(shown.preferring(language)).orElseThrow(NotHere::new);
        return FileAnswer.json(JSON.writeValueAsBytes(json(model, language)));
    }

    private static ObjectNode json(ModelVersion model, Language language) {
        var root = JSON.createObjectNode()
                .put("id", model.header().document())
                .put("lang", language.tag())
                .put("version", model.header().adoption().number());
        put(root, "name", model.header().name(), language);
        model.header().adoption().on().ifPresent(on -> root.put("adopted_on", on.toString()));
        root.put("act", model.header().adoption().act());
        var areas = root.putArray("areas");
        for (var area : model.areas()) {
            var node = areas.addObject().put("id", area.id());
            put(node, "name", area.name(), language);
            put(node, "description", area.description(), language);
        }
        var goals = root.putArray("goals");
        for (var goal : model.goals()) {
            put(goals.addObject().put("id", goal.id()).put("area", goal.area()), "name", goal.name(), language);
        }
        var tasks = root.putArray("tasks");
        for (var task : model.tasks()) {
            var node = tasks.addObject()
                    .put("id", task.id())
                    .put("kind", task.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .put("area", task.area())
                    .put("goal", task.goal().isEmpty() ? null : task.goal())
                    .put("finance_class", task.means().finance())
                    .put("delivery", task.means().delivery())
                    .put("source", task.source());
            put(node, "name", task.name(), language);
            task.also().forEach(node.putArray("also")::add);
            task.who().responsible().forEach(node.putArray("responsible")::add);
        }
        var classes = root.putArray("finance_classes");
        for (var known : model.money().classes()) {
            put(classes.addObject().put("id", known.id()), "name", known.name(), language);
        }
        return root;
    }

    /// The text, and its language when it is not the one asked for.
    private static void put(ObjectNode node, String field, Phrase phrase, Language asked) {
        node.put(field, phrase.text());
        if (!phrase.language().equals(asked)) {
            node.put(field + "_lang", phrase.language().tag());
        }
    }
}
