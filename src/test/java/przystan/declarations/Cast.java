package przystan.declarations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitDetails;
import przystan.tenancy.UnitId;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;
import przystan.texts.Localized;

/// The towns of these tests. Mewin in Poland has given nearly nothing, Skarvik in Sweden has given everything.
@TestConfiguration(proxyBeanMethods = false)
public class Cast {

    public static final Unit MEWIN = new Unit(
            new UnitId(UUID.fromString("00000000-0000-4000-8000-00000000de01")),
            "mewin",
            Unit.Kind.MUNICIPALITY,
            Optional.empty(),
            name("pl", "Gmina Mewin"),
            name("pl", "Mewin"),
            new Unit.Money("PL", "PLN"),
            ZoneId.of("Europe/Warsaw"),
            languages("pl", "en", "ar"),
            UnitDetails.NONE,
            1);

    public static final Unit SKARVIK = new Unit(
            new UnitId(UUID.fromString("00000000-0000-4000-8000-00000000de02")),
            "skarvik",
            Unit.Kind.MUNICIPALITY,
            Optional.empty(),
            name("sv", "Skarviks kommun"),
            name("sv", "Skarvik"),
            new Unit.Money("SE", "SEK"),
            ZoneId.of("Europe/Stockholm"),
            languages("sv", "en"),
            new UnitDetails(
                    Localized.NONE,
                    new UnitDetails.Contact("", "hej@skarvik.example", "+46 10 555 02 00", "Torget 1"),
                    Optional.of(new UnitDetails.Accessibility(
                            LocalDate.of(2026, 1, 15),
                            LocalDate.of(2026, 4, 30),
                            Optional.of(LocalDate.of(2026, 1, 10)),
                            Optional.empty(),
                            "audit",
                            name("sv", "Servicekontoret"),
                            name("sv", "Ingen trappa."),
                            name("sv", "Tolk är gratis."))),
                    Optional.of(new UnitDetails.Privacy(
                            name("sv", "Kommunstyrelsen"),
                            "dpo@skarvik.example",
                            name("sv", "IMY"),
                            "https://www.imy.se"))),
            1);

    private final UnitRegister units;

    Cast(UnitRegister units) {
        this.units = units;
    }

    @EventListener(ContextRefreshedEvent.class)
    void settle() {
        Stream.of(MEWIN, SKARVIK)
                .forEach(unit -> CurrentUnit.within(unit.id(), () -> {
                    units.keep(unit);
                    return unit;
                }));
    }

    private static Localized name(String tag, String text) {
        return new Localized(Map.of(tag, text));
    }

    private static List<Language> languages(String... tags) {
        return Stream.of(tags).map(Language::new).toList();
    }
}
