package przystan.policy.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import przystan.database.EmbeddedPostgres;
import przystan.packages.UnitKey;

/// The program and its database server are killed while two hundred people edit a draft: whatever was answered with
/// success is there, nothing is there by half, and the record of what was done holds.
class KilledEditsTest {

    private static final Path DATA = Path.of("target", "killed-edits").toAbsolutePath();
    private static final String COORDINATOR = "koordynatorka@gdansk.example";
    private static final String DESK = "/gdansk/pl/desk/model";
    private static final int TASKS = 4;
    private static final UUID GDANSK = new UnitKey("gdansk").id().value();
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 100;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private int round;

    @Test
    void whatWasConfirmedSurvivesAKill() throws Exception {
        begin();
        killWhileTheyEdit();
    }

    @Test
    @Tag("long")
    void whatWasConfirmedSurvivesAHundredKills() throws Exception {
        begin();
        while (round < ROUNDS) {
            killWhileTheyEdit();
        }
        assertThat(confirmed).hasSizeGreaterThan(ROUNDS);
    }

    private void begin() throws IOException, InterruptedException {
        clear();
        var program = EditedProgram.start(DATA);
        var coordinator = program.signsIn(COORDINATOR);
        var token = coordinator.page(DESK).select("input[name=_csrf]").first().val();
        assertThat(coordinator.send(DESK + "/drafts", Map.of("_csrf", token))).isEqualTo(303);
        program.kill();
    }

    private static void clear() throws IOException {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void killWhileTheyEdit() throws Exception {
        round++;
        var program = EditedProgram.start(DATA);
        var tasks = tasks(program);
        var over = new AtomicBoolean();
        var ready = new CountDownLatch(PEOPLE);
        var people = Stream.iterate(0, number -> number + 1)
                .limit(PEOPLE)
                .map(number -> Thread.ofVirtual().start(() -> edits(program, tasks, number, ready, over)))
                .toList();
        ready.await();
        Thread.sleep(ThreadLocalRandom.current().nextInt(50, 1500));
        program.kill();
        over.set(true);
        for (var person : people) {
            person.join();
        }
        assertAllIsThere();
        assertThat(EditedProgram.command(DATA, "audit", "verify"))
                .as("audit verify, round " + round)
                .isZero();
    }

    /// Addresses of some tasks of the draft.
    private static List<String> tasks(EditedProgram program) throws IOException, InterruptedException {
        var draft = program.signsIn(COORDINATOR).page(DESK + "/drafts/2");
        return draft.select("a[href*=/drafts/2/task/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("[?#].*", ""))
                .distinct()
                .limit(TASKS)
                .toList();
    }

    private void edits(
            EditedProgram program, List<String> tasks, int number, CountDownLatch ready, AtomicBoolean over) {
        try {
            var person = program.signsIn(COORDINATOR);
            ready.countDown();
            for (var turn = 0; !over.get(); turn++) {
                var task = tasks.get((number + turn) % tasks.size());
                var text = "Zadanie " + round + " " + number + " " + turn;
                var form = form(person.page(task));
                form.put("name.pl", text);
                if (person.send(task + "?in=en", form) == 303) {
                    confirmed.add(text);
                }
            }
        } catch (IOException killed) {
            ready.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the form of a task would send as it stands.
    private static Map<String, String> form(Document page) {
        var fields = new LinkedHashMap<String, String>();
        page.select("main input[name], main textarea[name], main select[name]").forEach(field -> {
            if (!field.attr("type").equals("checkbox") && !field.attr("name").equals("reason-removed")) {
                fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val().replaceFirst("^\n", ""));
            }
        });
        return fields;
    }

    private void assertAllIsThere() throws SQLException {
        try (var server = EmbeddedPostgres.start(DATA);
                var owner = server.owner().connect()) {
            run(owner, "select set_config('przystan.municipality', '" + GDANSK + "', false)");
            assertThat(missing(owner)).as("confirmed and gone, round " + round).isEmpty();
            assertThat(number(owner, "select coalesce(sum(revision), 0) from policy.item_edit where version = 2"))
                    .as("revisions counted and wordings kept, round " + round)
                    .isEqualTo(number(owner, "select count(*) from policy.past_wording where version = 2"))
                    .as("revisions and entries of the record, round " + round)
                    .isEqualTo(number(owner, "select count(*) from audit.entry where act = 'policy.act.item-edited'"));
        }
    }

    private Set<String> missing(Connection owner) throws SQLException {
        var said = texts(owner, "select name ->> 'pl' from policy.task where version = 2");
        said.addAll(texts(owner, "select said -> 'name' ->> 'pl' from policy.past_wording where version = 2"));
        return confirmed.stream().filter(text -> !said.contains(text)).collect(Collectors.toSet());
    }

    private static Set<String> texts(Connection owner, String query) throws SQLException {
        var texts = new java.util.HashSet<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
