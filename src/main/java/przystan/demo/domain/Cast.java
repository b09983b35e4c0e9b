package przystan.demo.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import przystan.access.Role;
import przystan.access.Scope;

/// The people of the demonstration, of the tests and of the pictures in the handbook. Nobody is called like this.
///
/// @param email names them; the addresses are of a domain that nobody can own
/// @param language they read
/// @param unit the city they work for
/// @param organisation where they work
public record Cast(String email, String name, String language, String unit, String organisation, List<Part> parts) {

    /// What somebody plays.
    public record Part(Role role, Scope scope) {}

    public static final List<Cast> ALL = List.of(
            of("koordynatorka@gdansk.example", "Koordynatorka Przykładowa", "pl gdansk umg", Role.COORDINATOR),
            of("koordynator@gdansk.example", "Koordynator Pokazowy", "pl gdansk umg", Role.COORDINATOR),
            of("administracja@gdansk.example", "Administratorka Przykładowa", "pl gdansk umg", Role.ADMINISTRATOR),
            of("iod@gdansk.example", "Inspektor Przykładowy", "pl gdansk umg", Role.DATA_PROTECTION_OFFICER),
            of("sekretariat@gdansk.example", "Sekretarz Przykładowy", "pl gdansk umg", Role.BODY_SECRETARY),
            of("redakcja@gdansk.example", "Redaktorka Przykładowa", "pl gdansk umg", Role.EDITOR),
            of("tlumaczka@gdansk.example", "Tłumaczka Przykładowa", "uk gdansk umg", Role.TRANSLATOR),
            of("analiza@gdansk.example", "Analityk Przykładowy", "pl gdansk umg", Role.ANALYST),
            of("osoby@gdansk.example", "Pracownica Przykładowa", "pl gdansk mopr", Role.CASEWORKER),
            new Cast(
                    "mieszkania@gdansk.example",
                    "Liderka Mieszkaniowa",
                    "pl",
                    "gdansk",
                    "umg",
                    List.of(new Part(Role.AREA_LEADER, new Scope("area", "housing")))),
            new Cast(
                    "rada@gdansk.example",
                    "Radna Przykładowa",
                    "uk",
                    "gdansk",
                    "immigrants-council-org",
                    List.of(new Part(Role.BODY_MEMBER, new Scope("body", "immigrants-council")))),
            new Cast(
                    "organizacja@gdansk.example",
                    "Przedstawiciel Organizacji",
                    "pl",
                    "gdansk",
                    "umg",
                    List.of(new Part(Role.REPRESENTATIVE, new Scope("organisation", "umg")))),
            of("coordinator@lindhem.example", "Coordinator Example", "en lindhem city", Role.COORDINATOR),
            of("office@lindhem.example", "Officer Example", "en lindhem city", Role.ADMINISTRATOR));

    private static Cast of(String email, String name, String place, Role... roles) {
        var words = place.split(" ");
        return new Cast(
                email,
                name,
                words[0],
                words[1],
                words[2],
                Arrays.stream(roles).map(role -> new Part(role, Scope.UNIT)).toList());
    }

    public static Optional<Cast> of(String email) {
        return ALL.stream().filter(person -> person.email().equals(email)).findFirst();
    }
}
