package przystan.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import przystan.search.SearchEntry;
import przystan.search.Searchable;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitDetails;
import przystan.tenancy.UnitId;
import przystan.texts.Language;
import przystan.texts.Localized;

/// A unit whose entries a test writes by hand.
final class Town implements Searchable {

    private final UnitId id = new UnitId(UUID.randomUUID());
    private final String key;
    private final List<SearchEntry> entries = new ArrayList<>();
    private long version = 1;
    private int readings;

    Town(String key) {
        this.key = key;
    }

    Town publishes(String path, Map<String, String> title, Map<String, String> text) {
        entries.removeIf(entry -> entry.path().equals(path));
        entries.add(new SearchEntry(path, "test.kind", new Localized(title), new Localized(text)));
        return this;
    }

    Town publishes(String path, String language, String title, String text) {
        return publishes(path, Map.of(language, title), Map.of(language, text));
    }

    Town withdraws(String path) {
        entries.removeIf(entry -> entry.path().equals(path));
        return this;
    }

    Town changes() {
        version++;
        return this;
    }

    int readings() {
        return readings;
    }

    @Override
    public List<SearchEntry> entries(Unit unit) {
        if (!unit.id().equals(id)) {
            return List.of();
        }
        assertThat(CurrentUnit.id()).contains(id);
        readings++;
        return List.copyOf(entries);
    }

    Unit unit() {
        return new Unit(
                id,
                key,
                Unit.Kind.MUNICIPALITY,
                Optional.empty(),
                new Localized(Map.of("en", key)),
                new Localized(Map.of("en", key)),
                new Unit.Money("PL", "PLN"),
                ZoneId.of("Europe/Warsaw"),
                List.of(
                        new Language("pl"),
                        new Language("en"),
                        new Language("uk"),
                        new Language("ru"),
                        new Language("de")),
                UnitDetails.NONE,
                version);
    }

    PublicIndex indexIn(Path data) {
        return new PublicIndex(List.of(this), data);
    }

    Answer.Found asks(PublicIndex index, String language, String typed) {
        return (Answer.Found) index.answer(unit(), new Language(language), question(typed), 1);
    }

    List<String> finds(PublicIndex index, String language, String typed) {
        return asks(index, language, typed).findings().stream()
                .map(Finding::path)
                .toList();
    }

    static Question question(String typed) {
        return ((Question.Reading.Asked) Question.read(typed)).question();
    }

    static void eventually(BooleanSupplier happens) throws InterruptedException {
        for (var tries = 0; tries < 200 && !happens.getAsBoolean(); tries++) {
            Thread.sleep(25);
        }
        assertThat(happens.getAsBoolean()).isTrue();
    }
}
