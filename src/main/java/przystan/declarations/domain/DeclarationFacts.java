package przystan.declarations.domain;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.texts.Localized;

/// What the declarations state beside the law and beside what a unit says of itself.
@Component
public class DeclarationFacts {

    private final YamlResource file = YamlResource.read("declarations/facts.yaml")
            .orElseThrow(() -> new IllegalStateException("declarations/facts.yaml is missing"));

    /// How the program's own pages stand.
    ///
    /// @param standard what they are measured against
    /// @param status `full`, `partial` or `none`
    /// @param known ids of what is known not to be accessible
    public record Conformance(String standard, String status, List<String> known) {}

    /// Whom one may turn to when the unit does not make its pages accessible.
    public record Enforcer(Localized name, String url) {}

    public Conformance conformance() {
        var branch = file.in("conformance");
        return new Conformance(branch.text("standard"), branch.text("status"), branch.texts("known"));
    }

    /// How long what a person typed is kept after the answer.
    public Period keptAfterAnswer() {
        return Period.parse(file.in("retention").text("accessibility_request"));
    }

    /// @param country ISO 3166-1 alpha-2
    public Optional<Enforcer> enforcer(String country) {
        return file.in("enforcement")
                .find(country)
                .map(branch -> new Enforcer(name(branch.in("name")), branch.text("url")));
    }

    private static Localized name(YamlResource branch) {
        var byTag = new LinkedHashMap<String, String>();
        branch.entries().forEach((tag, text) -> byTag.put(tag.toString(), text.toString()));
        return new Localized(byTag);
    }
}
