package przystan.declarations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

class AccessibilityLawTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

    private final AccessibilityLaw law = new AccessibilityLaw();

    @Test
    void theDayOfTheDemandIsNotCounted() {
        var duties = law.duties("PL", JUNE).orElseThrow();

        assertThat(duties.dueOn(JUNE)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(duties.dueOn(LocalDate.of(2026, 12, 28))).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void monthsEndOnTheSameNumberOrOnTheLastDay() {
        var duties = law.duties("PL", JUNE).orElseThrow();

        assertThat(duties.longestOn(JUNE)).isEqualTo(LocalDate.of(2026, 8, 15));
        assertThat(duties.longestOn(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void theDeclarationIsLookedThroughByTheEndOfMarch() {
        var duties = law.duties("PL", JUNE).orElseThrow();

        assertThat(duties.reviewAfter(LocalDate.of(2026, 1, 15))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(duties.reviewAfter(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(duties.reviewAfter(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void noTermIsInventedForAnotherCountryOrAnEarlierDay() {
        assertThat(law.duties("SE", JUNE)).isEmpty();
        assertThat(law.duties("PL", LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void aRuleHoldsThroughItsLastDay() {
        var last = LocalDate.of(2026, 6, 15);
        var act = new LawTable.Act("act", "journal");
        var rule = new LawTable.Rule(
                "rule", act, "art. 1", last.minusYears(1), Optional.of(last), new LawTable.Figures(Optional.empty()));

        assertThat(rule.holdsOn(last)).isTrue();
        assertThat(rule.holdsOn(last.plusDays(1))).isFalse();
    }

    /// The table of the country's law is kept elsewhere; where the environment names it, ours must say the same.
    @Test
    @EnabledIfEnvironmentVariable(named = "PRZYSTAN_LAW_TABLES", matches = ".+")
    void ourRulesSayWhatTheLawTableSays() throws Exception {
        var table = Path.of(System.getenv("PRZYSTAN_LAW_TABLES"), "public-information.yaml");
        var theirs = rules(Files.readString(table));
        var ours = rules(ours());

        assertThat(theirs).containsAllEntriesOf(ours);
    }

    private static String ours() throws IOException {
        return new ClassPathResource("law/PL/public-information.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    /// Rules by their ids, without our words and without what only an application must say, since there is none.
    private static Map<String, Map<String, Object>> rules(String yaml) {
        var rules = new LinkedHashMap<String, Map<String, Object>>();
        for (var rule : list(new Load(LoadSettings.builder().build()).loadFromString(yaml))) {
            rule.keySet().removeAll(Set.of("text_summary", "verified"));
            if (rule.get("figures") instanceof Map<?, ?> figures) {
                figures.remove("extra_for_app");
            }
            rules.put(String.valueOf(rule.get("id")), rule);
        }
        return rules;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object file) {
        return ((Map<String, List<Map<String, Object>>>) file).getOrDefault("rules", List.of());
    }
}
