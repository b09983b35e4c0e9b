package przystan.packages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import przystan.packages.Fault;
import przystan.packages.Item;
import przystan.packages.PartContent;
import przystan.packages.RecordKey;
import przystan.texts.Language;

/// The packages that ship with the program have no fault.
class ShippedPackagesTest {

    private static final List<Language> SPOKEN = Stream.of("pl", "en", "uk", "ru", "be", "de", "ro", "ar", "sv")
            .map(Language::new)
            .toList();

    private final ShippedPackages shipped = new ShippedPackages();

    @Test
    void gdanskAndLindhemShipWithTheProgram() {
        assertThat(shipped.keys()).containsExactly("gdansk", "lindhem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "*", "gdansk/..", "..", "", "atlantis"})
    void aKeyIsNeverAPath(String key) {
        assertThat(shipped.open(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void theUnitIsRead(String key) {
        var folder = shipped.open(key).orElseThrow();
        var content = new PartContent();

        new UnitSection(SPOKEN, _ -> Optional.empty()).read(folder, content);

        assertThat(folder.conclude().all()).isEmpty();
        var unit = Objects.requireNonNull(content.records().get(new RecordKey("unit", key)));
        assertThat(UnitContent.of(UnitContent.unit(key, unit), _ -> Optional.empty()))
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gdansk", "lindhem"})
    void whatThePartsWillAskForIsThere(String key) {
        var folder = shipped.open(key).orElseThrow();

        folder.items("organisations").forEach(organisation -> {
            organisation.id();
            organisation.localized("name");
            organisation.references("areas", "areas", "pseudo_areas");
            organisation.values("offers").forEach(offer -> offer.localized());
        });
        folder.items("areas").forEach(ShippedPackagesTest::area);
        folder.items("city_tasks").forEach(ShippedPackagesTest::task);
        folder.items("contracted_tasks").forEach(ShippedPackagesTest::task);
        folder.items("budget_facts").forEach(fact -> {
            fact.money("amount");
            fact.reference("finance_class", "finance_classes");
            fact.optionalReference("part_of", "budget_facts");
        });
        folder.items("timeline").forEach(step -> step.date("date"));
        folder.items("acts").forEach(act -> {
            act.localized("title");
            act.optionalDate("date");
            act.optionalReference("body", "bodies");
            act.optionalWebAddress("url");
        });
        for (var model : folder.maps("model")) {
            model.optionalReference("follows", "model");
            model.item("adoption").reference("act", "acts");
            model.period("evaluation_interval");
            model.reference("coordinator", "organisations");
        }
        folder.items("bodies").forEach(body -> {
            body.localized("name");
            body.optionalReference("parent", "bodies");
            body.optionalReference("chair", "office_holders");
            body.references("decisions", "decision_types");
            body.optionalDate("inaugurated");
            body.optionalItem("members").ifPresent(members -> members.count("count"));
            body.optionalItem("cadence").ifPresent(cadence -> cadence.optionalPeriod("interval"));
        });
        folder.items("council_terms").forEach(term -> {
            term.date("period");
            term.reference("body", "bodies");
            term.optionalYes("paid");
        });
        folder.items("events").forEach(event -> {
            event.localized("title");
            event.optionalDate("date");
            event.optionalTime("time");
            event.optionalReference("place", "places");
            event.references("hosts", "organisations");
            event.references("bodies", "bodies");
            event.optionalReference("consultation_step", "steps");
        });
        folder.items("steps").forEach(step -> {
            step.optionalDate("date");
            step.references("partners", "organisations");
            step.optionalReference("place", "places");
        });
        folder.items("terms").forEach(term -> {
            term.localized("term");
            term.text("definition");
            term.reference("area", "areas", "pseudo_areas");
        });
        folder.refuseCycles("bodies", "parent");
        folder.refuseCycles("model", "follows");

        assertThat(folder.faults().all()).extracting(Fault::toString).isEmpty();
    }

    private static void area(Item area) {
        area.localized("name");
        area.localized("description");
        area.count("order");
        area.optionalReference("forum_group", "forum_groups");
    }

    private static void task(Item task) {
        task.localized("name");
        task.reference("area", "areas", "pseudo_areas");
        task.references("also", "areas", "pseudo_areas");
        task.optionalReference("goal", "goals");
        task.reference("finance_class", "finance_classes");
        task.reference("delivery", "delivery_modes");
        task.references("responsible", "organisations");
        task.references("partners", "organisations");
        task.references("programmes", "strategy.operational_programmes");
    }
}
