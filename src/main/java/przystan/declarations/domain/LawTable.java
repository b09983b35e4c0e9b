package przystan.declarations.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rules of a country's law on public information, as facts with their source.
public record LawTable(List<Rule> rules) {

    private static final String FILE = "law/%s/public-information.yaml";

    /// @param id names the rule across countries, for example `wcag-request`
    /// @param article where in the act it stands
    /// @param figures its numbers and terms, by name
    public record Rule(
            String id, Act act, String article, LocalDate validFrom, Optional<LocalDate> validTo, Figures figures) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
        }
    }

    /// @param title in the language of the country
    /// @param journal where the act was promulgated
    public record Act(String title, String journal) {}

    /// Whatever a rule counts; each reader knows which names its rule has.
    public record Figures(Optional<YamlResource> entries) {

        String text(String name) {
            return branch().text(name);
        }

        public List<String> texts(String name) {
            return branch().texts(name);
        }

        int number(String within, String name) {
            return Integer.parseInt(branch().in(within).text(name));
        }

        private YamlResource branch() {
            return entries.orElseThrow(() -> new IllegalStateException("the rule has no figures"));
        }
    }

    /// The table of a country; an empty one when none is known.
    ///
    /// @param country ISO 3166-1 alpha-2
    public static LawTable of(String country) {
        return YamlResource.read(FILE.formatted(country))
                .map(file -> new LawTable(
                        file.each("rules").stream().map(LawTable::rule).toList()))
                .orElse(new LawTable(List.of()));
    }

    /// The rule, if it holds on this day.
    public Optional<Rule> rule(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.holdsOn(day))
                .findFirst();
    }

    private static Rule rule(YamlResource entry) {
        var act = entry.in("act");
        return new Rule(
                entry.text("id"),
                new Act(act.text("title"), act.text("journal")),
                entry.text("article"),
                LocalDate.parse(entry.text("valid_from")),
                entry.optional("valid_to").map(LocalDate::parse),
                new Figures(entry.find("figures")));
    }
}
