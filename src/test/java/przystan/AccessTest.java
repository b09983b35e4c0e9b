package przystan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import przystan.RunningCity.Answer;
import przystan.access.OpenTo;
import przystan.access.Role;
import przystan.demo.domain.Cast;

/// Who may open what. `access.txt` names every address of the program with those it is open to; an address without a
/// line fails here, and so does a line that the running program does not keep.
@Execution(ExecutionMode.SAME_THREAD)
class AccessTest {

    private static final Path TABLE = Path.of("src/test/resources/access.txt");
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed-in";
    private static final String DESK = "/gdansk/pl/desk";
    private static final String SIGN_OUT = "/desk/sign-out";

    private final Map<String, Set<String>> table = table();

    private static Map<String, Set<String>> table() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.toMap(
                            cells -> cells[0].strip(),
                            cells -> Set.of(cells[1].strip().split("[, ]+")),
                            (one, other) -> {
                                throw new IllegalStateException("twice in the table: " + one);
                            },
                            LinkedHashMap::new));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Map<String, HandlerMethod> routes() {
        var routes = new LinkedHashMap<String, HandlerMethod>();
        RunningCity.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    var names = methods.isEmpty()
                            ? List.of("ANY")
                            : methods.stream().map(Enum::name).toList();
                    names.forEach(name ->
                            mapping.getPatternValues().forEach(pattern -> routes.put(name + " " + pattern, handler)));
                });
        return routes;
    }

    @Test
    void everyAddressStandsInTheTable() {
        assertThat(new TreeSet<>(routes().keySet()))
                .as("addresses of the program and lines of " + TABLE)
                .isEqualTo(new TreeSet<>(table.keySet()));
    }

    @Test
    void everyAddressOfTheDeskNamesItsRolesAndNoOtherDoes() {
        routes().forEach((route, handler) -> {
            var door = handler.getMethodAnnotation(OpenTo.class);
            var open = door == null
                    ? Set.of(EVERYBODY)
                    : door.value().length == 0
                            ? Set.of(SIGNED_IN)
                            : Arrays.stream(door.value()).map(Role::key).collect(Collectors.toSet());
            assertThat(open).as(route).isEqualTo(table.get(route));
            assertThat(route.matches("[A-Z]+ /\\{unit}/\\{lang}/desk(/.*)?"))
                    .as(route + " stands on the desk just when it asks who comes")
                    .isEqualTo(door != null);
        });
    }

    @Test
    void aStrangerIsAskedToSignInWhereverTheDeskBegins() {
        var stranger = Colleague.nobody();
        var token = stranger.token("/gdansk/pl/sign-in");
        desk().forEach(route -> {
            var answer = asks(stranger, route, "/gdansk/pl", token);
            assertThat(answer.status()).as(route).isEqualTo(route.startsWith("GET") ? 303 : 401);
            assertThat(answer.header("Location")).as(route).matches("|/gdansk/pl/sign-in\\?to=.*");
        });
    }

    @Test
    void eachRoleOpensWhatTheTableSaysAndNothingElse() {
        for (var role : Role.values()) {
            var colleague = Colleague.signedIn(holder(role));
            var token = colleague.token(DESK);
            desk().forEach(route -> {
                var open = table.get(route);
                var asking = route.endsWith(SIGN_OUT) ? Colleague.signedIn(holder(role)) : colleague;
                var answer = asks(asking, route, "/gdansk/pl", asking == colleague ? token : asking.token(DESK));
                if (open.contains(SIGNED_IN) || open.contains(role.key())) {
                    assertThat(answer.status()).as(role + " " + route).isNotIn(401, 403, 500);
                    assertThat(answer.header("Location")).as(role + " " + route).doesNotContain("sign-in?to=");
                } else {
                    assertThat(answer.status()).as(role + " " + route).isEqualTo(403);
                }
            });
        }
    }

    @Test
    void noRoleOfOneUnitOpensAnythingInAnother() {
        for (var role : Role.values()) {
            var colleague = Colleague.signedIn(holder(role));
            var token = colleague.token("/lindhem/en/desk");
            desk().filter(route -> !table.get(route).contains(SIGNED_IN))
                    .forEach(route -> assertThat(
                                    asks(colleague, route, "/lindhem/en", token).status())
                            .as(role + " of another unit " + route)
                            .isEqualTo(403));
        }
    }

    private Stream<String> desk() {
        return table.entrySet().stream()
                .filter(line -> !line.getValue().contains(EVERYBODY))
                .map(Map.Entry::getKey);
    }

    private static String holder(Role role) {
        return Cast.ALL.stream()
                .filter(person -> person.unit().equals("gdansk"))
                .filter(person -> person.parts().stream().allMatch(part -> part.role() == role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody of the cast plays " + role))
                .email();
    }

    private static Answer asks(Colleague colleague, String route, String visit, String token) {
        var words = route.split(" ");
        var path = words[1].replace("/{unit}/{lang}", visit)
                .replaceAll("\\{[a-z]+:\\[0-9a-f-]\\{36}}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{[a-z]+:\\[0-9a-f]\\{16}}", "0123456789abcdef")
                .replaceAll("\\{kind:[^/]*}", "task")
                .replaceAll("\\{(role|person|file|id)}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{[a-zA-Z]+(:[^/]*)?}(?=/|$)", "1");
        return words[0].equals("GET") ? colleague.gets(path) : colleague.posts(path, Map.of("_csrf", token));
    }
}
