package przystan.ui.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.texts.Texts;
import przystan.texts.Words;
import przystan.ui.FileAnswer;
import przystan.ui.NotHere;
import przystan.ui.ProgramAddress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Describes a unit's addresses for programs as OpenAPI 3.1, from what the modules offer (decision 0019).
@Controller
class OpenApiController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnitRegister units;
    private final Words words;
    private final List<ProgramAddress> addresses;

    OpenApiController(UnitRegister units, Texts texts, ObjectProvider<ProgramAddress> addresses) {
        this.units = units;
        this.words = texts.in(new Language("en"));
        this.addresses = addresses.stream()
                .sorted(Comparator.comparing(ProgramAddress::path))
                .toList();
    }

    @GetMapping("/{unit}/openapi.json")
    FileAnswer show(@PathVariable String unit) {
        var shown = units.find(unit).orElseThrow(NotHere::new);
        var api = JSON.createObjectNode().put("openapi", "3.1.0");
        api.putObject("info")
                .put(
                        "title",
                        "Przystań – "
                                + shown.shortName()
                                        .in(shown.preferring(new Language("en")))
                                        .text())
                .put("version", "1");
        api.putArray("servers").addObject().put("url", "/" + shown.key());
        var paths = api.putObject("paths");
        addresses.forEach(address -> describe(paths.putObject(address.path()).putObject("get"), address));
        return FileAnswer.json(JSON.writeValueAsBytes(api));
    }

    private void describe(ObjectNode operation, ProgramAddress address) {
        operation.put("summary", words.say(address.summary()));
        if (!address.queries().isEmpty()) {
            var parameters = operation.putArray("parameters");
            for (var query : address.queries()) {
                parameters
                        .addObject()
                        .put("name", query.name())
                        .put("in", "query")
                        .put("required", false)
                        .put("description", words.say(query.explained()))
                        .putObject("schema")
                        .put("type", "string");
            }
        }
        var responses = operation.putObject("responses");
        var found = responses.putObject("200").put("description", words.say(address.summary()));
        found.putObject("content").putObject(address.mediaType());
        for (var refused : List.of("400", "404")) {
            responses
                    .putObject(refused)
                    .put("description", words.say("ui.api.problem"))
                    .putObject("content")
                    .putObject("application/problem+json");
        }
    }
}
