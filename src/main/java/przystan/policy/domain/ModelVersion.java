package przystan.policy.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// One version of a policy document, read in one language: everything that it says.
public record ModelVersion(
        Header header,
        List<Area> areas,
        Optional<Area> crossCutting,
        List<Goal> goals,
        List<Task> tasks,
        List<Passage> passages,
        Money money,
        List<Programme> programmes,
        Optional<Strategy> strategy,
        Names names) {

    /// What stands over the document.
    ///
    /// @param horizon ISO 8601 year up to which it is meant; empty when not known
    /// @param coordinator id of the organisation; empty when not known
    public record Header(
            String document,
            Phrase name,
            String abbreviation,
            Phrase kind,
            String coordinator,
            Horizon horizon,
            Adoption adoption,
            String source) {}

    /// Until when a document is meant and how often it is looked at again.
    ///
    /// @param until ISO 8601; empty when not known
    /// @param evaluated ISO 8601 duration between evaluations; empty when not known
    /// @param planned ISO 8601 duration of its plans; empty when not known
    public record Horizon(String until, Phrase reason, String evaluated, String planned) {}

    /// Who adopted which version, when and by which act.
    ///
    /// @param body id of the body; empty when not known
    /// @param act name of the act in the official bulletin; empty when not known
    public record Adoption(int number, State state, Optional<LocalDate> on, String body, String act) {}

    /// Where a version is on its way.
    public enum State {
        DRAFT,
        IN_CONSULTATION,
        ADOPTED,
        SUPERSEDED
    }

    /// @param icon name of its picture, which also gives its colour
    /// @param forumGroup id of the group that works on it; empty when there is none
    public record Area(
            String id, int order, String icon, Phrase name, Phrase description, String forumGroup, String note) {}

    public record Goal(String id, String area, Phrase name, Phrase text, String source) {}

    /// @param also further areas that it serves
    /// @param goal id of the goal it belongs to; empty when the document has none for it
    /// @param responsible organisations that answer for it; empty means the coordinator
    /// @param since when it began, as exactly as the source knows
    public record Task(
            String id,
            Kind kind,
            String area,
            List<String> also,
            String goal,
            Phrase name,
            Phrase text,
            Means means,
            Who who,
            List<String> programmes,
            Optional<StatedDate> since,
            String note,
            String source) {

        /// Whether the city does it itself or contracts it out.
        public enum Kind {
            CITY,
            CONTRACTED
        }

        /// @param finance id of the finance class
        /// @param delivery id of the way it is carried out
        public record Means(String finance, String delivery) {}

        public record Who(List<String> responsible, List<String> partners) {}

        /// Whether the task serves the area, mainly or also.
        public boolean serves(String area) {
            return this.area.equals(area) || also.contains(area);
        }
    }

    /// A sentence that is neither goal nor task.
    ///
    /// @param area the area it speaks of; empty when it speaks of all
    /// @param who whose problem it is; only of problems
    public record Passage(
            String id,
            Kind kind,
            String area,
            List<String> also,
            List<String> who,
            Phrase name,
            Phrase text,
            String note,
            String source) {

        public enum Kind {
            PURPOSE,
            PRINCIPLE,
            VALUE,
            BENEFIT,
            PROBLEM
        }

        public boolean concerns(String area) {
            return this.area.equals(area) || also.contains(area);
        }
    }

    /// Where money comes from, how tasks are carried out, and what was published about amounts.
    public record Money(List<FinanceClass> classes, List<DeliveryMode> modes, List<BudgetFact> facts) {}

    public record FinanceClass(String id, Phrase name, Phrase text, String source) {}

    public record DeliveryMode(String id, Phrase name) {}

    /// @param currency ISO 4217
    /// @param period ISO 8601: a year, or `P1Y` for every year
    /// @param precision `exact`, `approximate`, `more-than`, `almost`, `uncertain`
    /// @param partOf the fact whose amount contains this one; empty when none
    public record BudgetFact(
            String id,
            Phrase text,
            BigDecimal amount,
            String currency,
            String period,
            String precision,
            String partOf,
            String source) {}

    public record Programme(String id, Phrase name, List<String> areas) {}

    public record Strategy(Phrase name, Phrase vision, String horizon) {}

    /// How the organisations and bodies that the version mentions are called, by their ids.
    public record Names(Map<String, Phrase> organisations, Map<String, Phrase> bodies) {

        /// The name, or the bare id when nobody knows the name.
        public Phrase organisation(String id, Language asked) {
            return organisations.getOrDefault(id, new Phrase(id, asked));
        }

        public Phrase body(String id, Language asked) {
            return bodies.getOrDefault(id, new Phrase(id, asked));
        }
    }

    public List<Task> tasksOf(String area) {
        var serving = new ArrayList<Task>();
        for (var task : tasks) {
            if (task.serves(area)) {
                serving.add(task);
            }
        }
        return serving;
    }

    public List<Passage> passages(Passage.Kind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind).toList();
    }

    public Optional<Area> area(String id) {
        for (var area : areas) {
            if (area.id().equals(id)) {
                return Optional.of(area);
            }
        }
        return crossCutting.filter(area -> area.id().equals(id));
    }

    public Optional<FinanceClass> financeClass(String id) {
        for (var known : money.classes()) {
            if (known.id().equals(id)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    public Optional<DeliveryMode> deliveryMode(String id) {
        for (var known : money.modes()) {
            if (known.id().equals(id)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /// Whether all that it says is in this language, and nothing had to be taken from another.
    public boolean whollyIn(Language language) {
        return header.name().language().equals(language)
                && tasks.stream().allMatch(task -> task.name().language().equals(language))
                && passages.stream()
                        .allMatch(passage -> passage.text().language().equals(language));
    }

    public Optional<Goal> goal(String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    public Optional<Task> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }
}
