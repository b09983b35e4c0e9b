package przystan.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import przystan.organisations.AreaNames;
import przystan.organisations.domain.OrganisationRegister;
import przystan.organisations.domain.OrganisationRegister.Choice;
import przystan.organisations.domain.OrganisationRegister.Filter;
import przystan.organisations.domain.OrganisationRegister.Row;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;
import przystan.ui.NotHere;
import przystan.ui.PageNumber;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

/// Pages about organisations.
@Controller
@RequestMapping(Visit.PATH + "/organisations")
class OrganisationsController {

    private final OrganisationRegister register;
    private final List<AreaNames> areaNames;
    private final Clock clock;

    OrganisationsController(OrganisationRegister register, List<AreaNames> areaNames, Clock clock) {
        this.register = register;
        this.areaNames = areaNames;
        this.clock = clock;
    }

    @GetMapping
    OrganisationsPage list(
            Visit visit,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page) {
        var names = areaNames(visit);
        var areas = register.areas();
        var kinds = kinds(visit);
        require(area.isEmpty() || names.containsKey(area) || areas.containsKey(area), "organisations.wrong.area");
        require(
                kind.isEmpty() || kinds.stream().anyMatch(known -> known.id().equals(kind)),
                "organisations.wrong.kind");
        var number = PageNumber.of(page);
        var filter = new Filter(area, kind);
        var listing = register.list(filter, number.value(), visit.preferred());
        number.requireWithin(listing.pages());
        return new OrganisationsPage(
                filter,
                listing,
                new OrganisationsPage.Choices(named(areas, names), kinds),
                names,
                archive(listing.rows().stream().map(Row::recordedFor), visit));
    }

    @GetMapping("/{id}")
    OrganisationPage show(Visit visit, @PathVariable String id) {
        var organisation = register.find(id, visit.preferred()).orElseThrow(NotHere::new);
        return new OrganisationPage(
                organisation, areaNames(visit), archive(Stream.of(organisation.recordedFor()), visit));
    }

    /// The years of those times that are over.
    private Optional<StatedDate> archive(Stream<Optional<StatedDate>> times, Visit visit) {
        var today = LocalDate.now(clock.withZone(visit.unit().timezone()));
        return times.flatMap(Optional::stream)
                .filter(time -> time.to().isBefore(today))
                .reduce(StatedDate::spanning);
    }

    private Map<String, Phrase> areaNames(Visit visit) {
        var names = new LinkedHashMap<String, Phrase>();
        areaNames.forEach(some -> names.putAll(some.in(visit.preferred())));
        return names;
    }

    private List<Choice> kinds(Visit visit) {
        return register.kinds(visit.preferred()).stream()
                .sorted(Comparator.comparing(
                        kind -> kind.name().text(), visit.words().order()))
                .toList();
    }

    /// Areas in which somebody works and whose names are known, in the order of the names.
    private static List<Choice> named(Map<String, Integer> areas, Map<String, Phrase> names) {
        return names.entrySet().stream()
                .filter(area -> areas.containsKey(area.getKey()))
                .map(area -> new Choice(area.getKey(), area.getValue(), areas.getOrDefault(area.getKey(), 0)))
                .toList();
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new WrongParameter(otherwise);
        }
    }
}
