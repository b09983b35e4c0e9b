package przystan.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import przystan.RunningCity;
import przystan.access.Author;
import przystan.access.CurrentPerson;
import przystan.access.PersonId;
import przystan.boot.CommandLine;
import przystan.database.TestDatabase;
import przystan.notices.Addressee;
import przystan.notices.Letterhead;
import przystan.notices.Notice;
import przystan.notices.NoticeKind;
import przystan.notices.NoticeText;
import przystan.notices.Notices;
import przystan.notices.TrialNotice;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// Letters from the act that writes them to a mail server that is really there, or not.
class LettersOverSmtpTest {

    private static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");
    private static final NoticeKind CHOSEN =
            new NoticeKind("minutes", "notices.paces.title", NoticeKind.Choice.PERSON_CHOOSES);

    private final Unit gdansk =
            RunningCity.part(UnitRegister.class).find("gdansk").orElseThrow();
    private final TransactionOperations transactions = RunningCity.part(TransactionOperations.class);
    private final Letters letters = RunningCity.part(Letters.class);
    private int port;
    private GreenMail server;

    @BeforeEach
    void reserve() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aLetterIsInTheLanguageOfItsReader() throws Exception {
        serve();
        var polish = written("ola@example.org", "Ola Żak", "pl");
        var arabic = written("samir@example.org", "سمير", "ar");

        delivery().attempt(polish, NOON);
        delivery().attempt(arabic, NOON);

        var first = received().getFirst();
        assertThat(first.getSubject()).isEqualTo("Próba poczty: Gdańsk");
        assertThat(first.getFrom()[0].toString())
                .contains("Gmina_Miasta_Gda=C5=84ska")
                .contains("przystan@");
        assertThat(first.getAllRecipients()[0].toString()).contains("ola@example.org");
        assertThat(text(first)).contains("poczta działa.").contains("http://").contains("/gdansk/pl");
        var second = Jsoup.parse(html(received().get(1)));
        assertThat(second.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(second.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(second.select("h1").text()).matches(".*\\p{IsArabic}.*");
        assertThat(second.select("a").attr("href")).startsWith("http://").endsWith("/gdansk/ar");
        assertThat(state(polish)).isInstanceOf(LetterState.Sent.class);
    }

    @Test
    void aLetterIsWrittenOnceForAnOccasionAndOnlyWithItsAct() {
        var notice = notice("ola@example.org", "", "pl", UUID.randomUUID().toString());

        assertThat(send(notice)).isEqualTo(Notices.Outcome.WRITTEN);
        assertThat(send(notice)).isEqualTo(Notices.Outcome.WRITTEN_BEFORE);

        var undone = notice("ola@example.org", "", "pl", UUID.randomUUID().toString());
        CurrentUnit.within(
                gdansk.id(),
                () -> transactions.execute(status -> {
                    RunningCity.part(Notices.class).send(undone, NOON);
                    status.setRollbackOnly();
                    return status;
                }));
        assertThat(send(undone)).isEqualTo(Notices.Outcome.WRITTEN);
    }

    @Test
    void whileTheServerIsAwayTheLetterIsTriedAgainAfterLongerAndLongerPausesAndThenGivenUp() {
        var letter = written("ola@example.org", "", "pl");
        var pauses = new ArrayList<Duration>();
        var now = NOON;
        for (var next = delivery().attempt(letter, now);
                next.isPresent();
                next = delivery().attempt(letter, now)) {
            pauses.add(Duration.between(now, next.get()));
            assertThat(delivery().attempt(letter, next.get().minusSeconds(1))).contains(next.get());
            now = next.get();
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(8));
        assertThat(state(letter)).isEqualTo(new LetterState.GivenUp("unreachable"));
        assertThat(run(0, "notices", "troubles"))
                .contains(letter + "")
                .contains("given up unreachable")
                .doesNotContain("ola@example.org");

        serve();
        assertThat(run(0, "notices", "again", letter.toString())).contains("waits");
        delivery().attempt(letter, Instant.now().plusSeconds(60));
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatComesBackGetsTheLetter() {
        var letter = written("ola@example.org", "", "pl");
        var next = delivery().attempt(letter, NOON).orElseThrow();

        serve();
        delivery().attempt(letter, next);

        assertThat(received()).hasSize(1);
    }

    @Test
    void twoSendersAtOnceSendOneLetter() throws Exception {
        serve();
        for (var round = 0; round < 5; round++) {
            var letter = written("ola@example.org", "", "pl");
            var together = new CyclicBarrier(2);
            Callable<Optional<Instant>> sender = () -> {
                together.await();
                return delivery().attempt(letter, NOON);
            };
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var sent : senders.invokeAll(List.of(sender, sender))) {
                    sent.get();
                }
            }
            assertThat(received()).hasSize(round + 1);
        }
    }

    @Test
    void aLetterThatAProgramDiedOnIsInDoubtAndNotSentAgainByItself() throws Exception {
        serve();
        var letter = written("ola@example.org", "", "pl");
        var waiting = state(letter);
        within(() -> letters.move(letter, waiting, new LetterState.Sending((LetterState.Waiting) waiting, NOON), NOON));

        var later = delivery().attempt(letter, NOON.plusSeconds(60)).orElseThrow();
        assertThat(later).isEqualTo(NOON.plus(LetterState.Sending.LONGEST));
        assertThat(delivery().attempt(letter, later)).isEmpty();

        assertThat(state(letter)).isEqualTo(new LetterState.InDoubt());
        assertThat(received()).isEmpty();
        run(0, "notices", "again", letter.toString());
        delivery().attempt(letter, Instant.now().plusSeconds(60));
        assertThat(received().getFirst().getMessageID()).isEqualTo("<" + letter + "@localhost>");
    }

    @Test
    void aServerThatRefusesForGoodIsBelievedAndItsNumberIsKept() throws Exception {
        try (var refusing = new RefusingServer(port, "550 5.1.1 <ola@example.org> unknown here")) {
            var letter = written("ola@example.org", "", "pl");

            assertThat(delivery().attempt(letter, NOON)).isEmpty();

            assertThat(state(letter)).isEqualTo(new LetterState.Refused("5.1.1"));
        }
    }

    @Test
    void aServerThatAsksForPatienceIsAskedAgain() throws Exception {
        try (var busy = new RefusingServer(port, "451 4.7.1 greylisted")) {
            var letter = written("ola@example.org", "", "pl");

            assertThat(delivery().attempt(letter, NOON)).contains(NOON.plusSeconds(60));

            assertThat(state(letter)).isEqualTo(new LetterState.Waiting(1, NOON.plusSeconds(60), "4.7.1"));
        }
    }

    @Test
    void noNameAndNoSubjectCanAddAHeaderOrAnAddressee() throws Exception {
        serve();
        var text = new TrialNotice("Gdańsk\r\nBcc: eve@example.org");
        var to = new Addressee("ola@example.org", "Ola\r\nBcc: eve@example.org", new Language("pl"), Optional.empty());
        var letter = keptAs(new Notice(to, text, UUID.randomUUID().toString()));

        delivery().attempt(letter, NOON);

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getHeader("Bcc")).isNull();
        assertThat(received().getFirst().getAllRecipients()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(received().getFirst())).doesNotContainPattern("(?m)^Bcc");
        for (var typed :
                List.of("a@example.org\r\nBcc: eve@example.org", "a@b.pl,eve@b.pl", "<a@b.pl>", "a b@c.pl", "")) {
            assertThatThrownBy(() -> new Addressee(typed, "", new Language("pl"), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsKeptOfALetterCannotBeReadInTheDatabaseAndIsErasedAfterThirtyDays() throws Exception {
        serve();
        var letter = written("ola@example.org", "Ola Żak", "pl");
        delivery().attempt(letter, NOON);
        try (var owner = TestDatabase.owner().connect();
                var rows = owner.createStatement()
                        .executeQuery("select row_to_json(l)::text, encode(content, 'escape') from notices.letter l"
                                + " where id = '" + letter.value() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("ola@", "Próba");
            assertThat(rows.getString(2)).doesNotContain("ola@", "Trial");
        }

        RunningCity.part(EraseOldLetters.class).erase(NOON.plus(Duration.ofDays(29)));
        assertThat(within(() -> letters.find(letter)).orElseThrow().content()).isPresent();
        RunningCity.part(EraseOldLetters.class).erase(NOON.plus(Duration.ofDays(31)));
        assertThat(within(() -> letters.find(letter)).orElseThrow().content()).isEmpty();
    }

    @Test
    void aLetterThatComesBackIsFoundByItsMessageId(@TempDir Path folder) throws Exception {
        serve();
        var letter = written("ola@example.org", "", "pl");
        delivery().attempt(letter, NOON);
        var back = folder.resolve("back.eml");
        Files.writeString(back, """
                Content-Type: multipart/report; report-type=delivery-status; boundary=x

                --x
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; ola@example.org
                Action: failed
                Status: 5.2.2

                --x
                Content-Type: text/rfc822-headers

                Message-ID: <%s@localhost>
                --x--
                """.formatted(letter));

        assertThat(run(0, "notices", "bounced", back.toString())).contains("5.2.2");
        assertThat(state(letter)).isEqualTo(new LetterState.Bounced("5.2.2"));
        assertThat(run(1, "notices", "bounced", back.toString())).contains("no letter");
        Files.writeString(back, "Subject: out of office\n\nMessage-ID: <" + letter + "@localhost>\n");
        assertThat(run(1, "notices", "bounced", back.toString())).contains("no notice of failure");
    }

    @Test
    void whoWantsOneLetterADayGetsOneLetterADay() throws Exception {
        serve();
        var person = new PersonId(UUID.randomUUID());
        choose(person, Pace.DAILY);
        assertThat(wroteAs(person, "pierwsza", NOON)).isEqualTo(Notices.Outcome.SET_ASIDE);
        assertThat(wroteAs(person, "druga & trzecia", NOON.plusSeconds(1))).isEqualTo(Notices.Outcome.SET_ASIDE);

        var bundles = RunningCity.part(BundleLetters.class);
        bundles.bundle(Instant.parse("2026-06-16T03:59:00Z"));
        assertThat(ofPerson(person)).extracting(Letter::state).allMatch(LetterState.SetAside.class::isInstance);
        bundles.bundle(Instant.parse("2026-06-16T04:00:00Z"));
        bundles.bundle(Instant.parse("2026-06-16T04:00:01Z"));

        var bundle = ofPerson(person).stream()
                .filter(letter -> letter.kind().equals(BundleLetters.KIND))
                .toList();
        assertThat(bundle).hasSize(1);
        delivery().attempt(bundle.getFirst().id(), Instant.parse("2026-06-16T04:00:05Z"));
        var page = Jsoup.parse(html(received().getFirst()));
        assertThat(page.select("h2").eachText()).containsExactly("pierwsza", "druga & trzecia");
        assertThat(page.select("h1").text()).isEqualTo("2 nowe wiadomości");
        assertThat(page.select("a").attr("href")).endsWith("/gdansk/pl/desk/account/notices");
    }

    @Test
    void whoWantsNoLettersOfAKindGetsThoseTheyHaveToGet() {
        var person = new PersonId(UUID.randomUUID());
        choose(person, Pace.NEVER);

        assertThat(wroteAs(person, "x", NOON)).isEqualTo(Notices.Outcome.NOT_WANTED);
        var to = new Addressee("ola@example.org", "", new Language("pl"), Optional.of(person));
        assertThat(send(new Notice(
                        to, new TrialNotice("Gdańsk"), UUID.randomUUID().toString())))
                .isEqualTo(Notices.Outcome.WRITTEN);
    }

    @Test
    void nobodySetsThePaceOfAnother() {
        var person = new PersonId(UUID.randomUUID());
        var other = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() -> CurrentPerson.within(
                        other,
                        () -> within(() -> {
                            RunningCity.part(Paces.class).keep(person, CHOSEN.key(), Pace.NEVER);
                            return person;
                        })))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theOutboxShowsALetterWithItsWaysAndRunsNothingInIt() {
        var letter = written("ola@example.org", "Ola", "pl");

        var list = RunningCity.gets("/demo/outbox").page();
        assertThat(list.select("a[href=/demo/outbox/" + letter + "]").text()).isEqualTo("Próba poczty: Gdańsk");
        var shown = RunningCity.gets("/demo/outbox/" + letter).page();
        var way = shown.select(".pz-letter a").attr("href");
        assertThat(RunningCity.gets(java.net.URI.create(way).getPath()).status())
                .isEqualTo(200);
        var html = RunningCity.gets("/demo/outbox/" + letter + "/html");
        assertThat(html.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
        assertThat(html.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
        assertThat(html.page().select("h1").text()).isEqualTo("Próba poczty: Gdańsk");
        assertThat(RunningCity.gets("/demo/outbox/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private void serve() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /// The program's own, but with a mail server.
    private DeliverLetter delivery() {
        var post = new Post("smtp://127.0.0.1:" + port, "przystan@localhost", RunningCity.part(PublicAddress.class));
        return new DeliverLetter(
                letters,
                post,
                RunningCity.part(Letterhead.class),
                List.of(),
                RunningCity.part(UnitRegister.class),
                transactions);
    }

    private LetterId written(String email, String name, String language) {
        return keptAs(notice(email, name, language, UUID.randomUUID().toString()));
    }

    private LetterId keptAs(Notice notice) {
        assertThat(send(notice)).isEqualTo(Notices.Outcome.WRITTEN);
        return within(() -> letters.newest(1000)).stream()
                .filter(letter -> letter.content().isPresent())
                .filter(letter -> letter.state() instanceof LetterState.Waiting waiting && waiting.attempts() == 0)
                .filter(letter ->
                        letter.content().get().email().equals(notice.to().email()))
                .filter(letter -> known.add(letter.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static final java.util.Set<LetterId> known = new java.util.HashSet<>();

    private static Notice notice(String email, String name, String language, String occasion) {
        var to = new Addressee(email, name, new Language(language), Optional.empty());
        return new Notice(to, new TrialNotice("Gdańsk"), occasion);
    }

    private Notices.Outcome send(Notice notice) {
        return within(() -> RunningCity.part(Notices.class).send(notice, NOON));
    }

    private Notices.Outcome wroteAs(PersonId person, String subject, Instant at) {
        var to = new Addressee("ola@example.org", "Ola", new Language("pl"), Optional.of(person));
        var content = new LetterContent(to.email(), to.name(), "pl", subject, "<p>" + subject.length() + "</p>");
        var notice = new Notice(to, new Chosen(), UUID.randomUUID().toString());
        return within(() -> RunningCity.part(WriteLetter.class).write(notice, content, gdansk, at));
    }

    /// Says nothing by itself: its words are given to the letter beside it.
    private record Chosen() implements NoticeText {
        @Override
        public NoticeKind kind() {
            return CHOSEN;
        }

        @Override
        public String subjectKey() {
            return "";
        }
    }

    private void choose(PersonId person, Pace pace) {
        var choosing = new ChoosePaces(
                List.of(CHOSEN), RunningCity.part(Paces.class), RunningCity.part(przystan.audit.AuditTrail.class));
        CurrentPerson.within(
                person,
                () -> within(() -> {
                    choosing.choose(java.util.Map.of(CHOSEN.key(), pace), new Author.Self(person));
                    return pace;
                }));
    }

    private List<Letter> ofPerson(PersonId person) {
        return within(() -> letters.newest(1000)).stream()
                .filter(letter -> letter.person().equals(Optional.of(person.value())))
                .toList();
    }

    private LetterState state(LetterId letter) {
        return within(() -> letters.find(letter)).orElseThrow().state();
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return CurrentUnit.within(gdansk.id(), () -> transactions.execute(_ -> work.get()));
    }

    private static String run(int code, String... words) {
        var bytes = new ByteArrayOutputStream();
        assertThat(RunningCity.part(CommandLine.class)
                        .run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String text(MimeMessage message) throws Exception {
        return body(message, 0);
    }

    private static String html(MimeMessage message) throws Exception {
        return body(message, 1);
    }

    private static String body(MimeMessage message, int which) throws Exception {
        var content = (MimeMultipart) message.getContent();
        while (content.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            content = inner;
        }
        return content.getBodyPart(which).getContent().toString();
    }
}
