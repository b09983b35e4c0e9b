package przystan.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import przystan.App;
import przystan.access.Acting;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.audit.AuditTrail;
import przystan.boot.Jobs;
import przystan.database.TestDatabase;
import przystan.documents.FileOwner;
import przystan.documents.FileReaders;
import przystan.documents.NewFile;
import przystan.documents.StoredFile;
import przystan.documents.StoredFiles;
import przystan.documents.StoredFiles.Outcome;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// Files from the hand of somebody to the disk, and back to those who may read them.
class StoredFilesTest {

    private static final Path DATA = Path.of("target/test-data-files");
    private static final ConfigurableApplicationContext PROGRAM = start();
    private static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Unit gdansk = part(UnitRegister.class).find("gdansk").orElseThrow();
    private final Unit lindhem = part(UnitRegister.class).find("lindhem").orElseThrow();

    private static ConfigurableApplicationContext start() {
        var program = TestDatabase.program();
        var owner = TestDatabase.owner();
        return new SpringApplicationBuilder(App.class, FilesCast.class)
                .run(
                        "--server.port=0",
                        "--przystan.demo=true",
                        "--przystan.packages=gdansk,lindhem",
                        "--przystan.data=" + DATA,
                        "--przystan.database.url=" + program.url(),
                        "--przystan.database.user=" + program.user(),
                        "--przystan.database.password=" + program.password(),
                        "--przystan.database.owner-user=" + owner.user(),
                        "--przystan.database.owner-password=" + owner.password());
    }

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    @Test
    void aFileComesBackAsItWasAndItsAnswerIsClosedOff() throws Exception {
        var bytes = large(300_000);
        var file = kept(FilesCast.LEAFLET, "Żółta ulotka.txt", bytes);

        var answer = gets("/gdansk/pl/files/" + file.id().value());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(answer.headers().allValues("Content-Disposition"))
                .singleElement()
                .asString()
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C5%BB%C3%B3%C5%82ta%20ulotka.txt");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void nothingOfAFileCanBeReadOnTheDiskAndNothingIsLeftOfAnUnfinishedOne() throws Exception {
        var file = kept(FilesCast.LEAFLET, "a.txt", "sekret ".repeat(50_000).getBytes(StandardCharsets.UTF_8));

        assertThat(new String(Files.readAllBytes(place(file)), StandardCharsets.ISO_8859_1))
                .doesNotContain("sekret");
        assertThat(refusal(FilesCast.LEAFLET, "a.pdf", large(100_000))).isEqualTo("documents.refused.content");
        try (var left = Files.list(DATA.resolve("files/unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aByteChangedOnTheDiskIsNoticedBeforeAnythingIsShown() throws Exception {
        for (var at : List.of(0.0, 0.5, 1.0)) {
            var file = kept(FilesCast.LEAFLET, "a.txt", large(200_000));
            var bytes = Files.readAllBytes(place(file));
            bytes[(int) ((bytes.length - 1) * at)] ^= 1;
            Files.write(place(file), bytes);

            assertThat(gets("/gdansk/pl/files/" + file.id().value()).statusCode())
                    .isEqualTo(500);
        }
    }

    @Test
    void aFileCutOffAtTheEdgeOfAPieceIsNoticed() throws Exception {
        var file = kept(FilesCast.LEAFLET, "a.txt", large(200_000));
        Files.write(place(file), Arrays.copyOf(Files.readAllBytes(place(file)), 64 * 1024 + 16));

        assertThat(gets("/gdansk/pl/files/" + file.id().value()).statusCode()).isEqualTo(500);
    }

    @Test
    void anotherUnitsFileIsNotHere() throws Exception {
        var file = kept(FilesCast.LEAFLET, "a.txt", large(10));

        assertThat(gets("/lindhem/sv/files/" + file.id().value()).statusCode()).isEqualTo(404);
        assertThat(CurrentUnit.within(
                        lindhem.id(), () -> part(ReadFile.class).read(file.id(), Optional.of(secretary()))))
                .isInstanceOf(ReadFile.Outcome.NotHere.class);
        assertThat(gets("/gdansk/pl/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(gets("/gdansk/pl/files/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayReadIsAskedOfTheThingAndEveryLookIsRecorded() throws Exception {
        var minutes = kept(FilesCast.MINUTES, "a.txt", large(10));
        var note = kept(FilesCast.NOTE, "a.txt", large(10));

        assertThat(gets("/gdansk/pl/files/" + minutes.id().value()).statusCode())
                .isEqualTo(404);
        assertThat(gets("/gdansk/pl/files/" + note.id().value()).statusCode()).isEqualTo(404);
        assertThat(read(minutes, Optional.of(acting(Role.BODY_SECRETARY, new Scope("body", "other")))))
                .isInstanceOf(ReadFile.Outcome.NotHere.class);
        assertThat(read(minutes, Optional.of(acting(Role.EDITOR, Scope.UNIT))))
                .isInstanceOf(ReadFile.Outcome.NotHere.class);
        assertThat(looks(minutes)).isZero();
        assertThat(read(minutes, Optional.of(secretary()))).isInstanceOf(ReadFile.Outcome.Bytes.class);
        assertThat(read(minutes, Optional.of(secretary()))).isInstanceOf(ReadFile.Outcome.Bytes.class);
        assertThat(looks(minutes)).isEqualTo(2);
    }

    @Test
    void aDeletedFileIsGoneWithItsKeyAndAnUndoneOneWithItsBytes() throws Exception {
        var file = kept(FilesCast.LEAFLET, "a.txt", large(10));
        within(() -> {
            part(StoredFiles.class).delete(file.id(), new Author.Visitor(), NOON);
            return file;
        });

        assertThat(gets("/gdansk/pl/files/" + file.id().value()).statusCode()).isEqualTo(404);
        assertThat(place(file)).doesNotExist();
        assertThat(within(() -> part(KeptFiles.class).secret(file.id()))).isEmpty();

        var undone = new StoredFile[1];
        CurrentUnit.within(
                gdansk.id(),
                () -> part(TransactionOperations.class).execute(status -> {
                    undone[0] = ((Outcome.Kept) keep(FilesCast.LEAFLET, "a.txt", large(10))).file();
                    status.setRollbackOnly();
                    return status;
                }));
        assertThat(place(undone[0])).doesNotExist();
    }

    @Test
    void aLargeFileIsRefusedByTheLimitOfItsKind() throws IOException {
        assertThat(refusal(FilesCast.MINUTES, "a.txt", large((int) FilesCast.SMALL + 1)))
                .isEqualTo("documents.refused.size");
        assertThat(keptHere(FilesCast.MINUTES, "a.txt", large((int) FilesCast.SMALL)))
                .isTrue();
        assertThat(refusal(FilesCast.LEAFLET, "a.txt", new byte[0])).isEqualTo("documents.refused.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.zip", "a", "a.docm", ".pdf.exe"})
    void aKindThatIsNotOnTheListIsRefused(String name) throws IOException {
        assertThat(refusal(FilesCast.LEAFLET, name, PDF)).isEqualTo("documents.refused.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.webp", "a.docx", "a.ods"})
    void anEndingThatLiesIsRefused(String name) throws IOException {
        assertThat(refusal(FilesCast.LEAFLET, name, PDF)).isEqualTo("documents.refused.content");
    }

    @Test
    void theKindsOnTheListAreKnownByTheirBytes() throws IOException {
        assertThat(keptHere(FilesCast.LEAFLET, "C:\\Moje\\a.PDF", PDF)).isTrue();
        assertThat(keptHere(FilesCast.LEAFLET, "a.png", png())).isTrue();
        assertThat(keptHere(FilesCast.LEAFLET, "a.docx", docx("word/document.xml")))
                .isTrue();
        assertThat(keptHere(
                        FilesCast.LEAFLET,
                        "a.odt",
                        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")))
                .isTrue();
        assertThat(keptHere(FilesCast.LEAFLET, "a.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(refusal(
                        FilesCast.LEAFLET,
                        "a.ods",
                        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")))
                .isEqualTo("documents.refused.content");
        assertThat(refusal(FilesCast.LEAFLET, "a.txt", new byte[] {'M', 'Z', 0, 1}))
                .isEqualTo("documents.refused.content");
    }

    @Test
    void whatCouldBeTwoThingsAtOnceIsRefused() throws IOException {
        var archive = docx("word/document.xml");
        assertThat(refusal(FilesCast.LEAFLET, "a.pdf", joined(PDF, archive))).isEqualTo("documents.refused.content");
        assertThat(refusal(FilesCast.LEAFLET, "a.png", joined(png(), archive))).isEqualTo("documents.refused.content");
        assertThat(refusal(FilesCast.LEAFLET, "a.png", joined(png(), "<script>".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("documents.refused.content");
        assertThat(refusal(FilesCast.LEAFLET, "a.docx", joined(PDF, archive))).isEqualTo("documents.refused.content");
        assertThat(refusal(FilesCast.LEAFLET, "a.txt", PDF)).isEqualTo("documents.refused.content");
    }

    @Test
    void aDocumentWithMacrosAndOneThatGrowsWithoutEndAreRefused() throws IOException {
        assertThat(refusal(FilesCast.LEAFLET, "a.docx", docx("word/vbaProject.bin")))
                .isEqualTo("documents.refused.content");
        assertThat(refusal(FilesCast.LEAFLET, "a.docx", bomb())).isEqualTo("documents.refused.content");
    }

    @Test
    void aFileWaitsUnreadableUntilTheScannerHasSeenIt() throws Exception {
        try (var clamd = new FakeClamd()) {
            clamd.answer = "stream: OK\0";
            var scanner = new Clamd("127.0.0.1:" + clamd.door.getLocalPort());
            var file = keptWith(scanner, large(200_000));
            var address = "/gdansk/pl/files/" + file.id().value();

            assertThat(file.state()).isEqualTo(StoredFile.State.WAITING);
            assertThat(gets(address).statusCode()).isEqualTo(403);
            clamd.answer = "INSTREAM size limit exceeded. ERROR\0";
            assertThat(scan(scanner, file)).contains(NOON.plusSeconds(30));
            assertThat(scan(scanner, file)).contains(NOON.plusSeconds(120));
            clamd.answer = "stream: OK\0";
            assertThat(scan(scanner, file)).isEmpty();
            assertThat(clamd.received).isEqualTo(large(200_000));
            assertThat(gets(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anInfectedFileIsDestroyed() throws Exception {
        try (var clamd = new FakeClamd()) {
            clamd.answer = "stream: Eicar-Test-Signature FOUND\0";
            var scanner = new Clamd("127.0.0.1:" + clamd.door.getLocalPort());
            var file = keptWith(scanner, large(10));

            assertThat(scan(scanner, file)).isEmpty();

            assertThat(place(file)).doesNotExist();
            assertThat(gets("/gdansk/pl/files/" + file.id().value()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whileTheScannerIsAwayTheFileWaitsOn() throws Exception {
        var scanner = new Clamd("127.0.0.1:1");
        var file = keptWith(scanner, large(10));

        assertThat(scan(scanner, file)).contains(NOON.plusSeconds(30));

        assertThat(gets("/gdansk/pl/files/" + file.id().value()).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyAddressesThatTakeFilesTakeFiles() throws Exception {
        assertThat(posts("/gdansk/pl/accessibility/request", 10)).isEqualTo(415);
        assertThat(posts("/gdansk/pl", 10)).isEqualTo(415);
        assertThat(posts("/gdansk/pl/leaflets/1/files", 53 * 1024 * 1024)).isEqualTo(413);
        // It gets as far as the token of the form, which this one lacks.
        assertThat(posts("/gdansk/pl/leaflets/1/files", 10)).isEqualTo(403);
        assertThat(incomingIsEmptied()).isTrue();
    }

    /// The server clears up after the answer has gone out.
    private static boolean incomingIsEmptied() throws Exception {
        for (var look = 0; look < 50; look++) {
            try (var left = Files.list(DATA.resolve("files/incoming"))) {
                if (left.findAny().isEmpty()) {
                    return true;
                }
            }
            Thread.sleep(100);
        }
        return false;
    }

    private StoredFile kept(FileOwner owner, String name, byte[] bytes) {
        return within(() -> ((Outcome.Kept) keep(owner, name, bytes)).file());
    }

    private boolean keptHere(FileOwner owner, String name, byte[] bytes) throws IOException {
        return within(() -> keep(owner, name, bytes)) instanceof Outcome.Kept;
    }

    private String refusal(FileOwner owner, String name, byte[] bytes) throws IOException {
        return ((Outcome.Refused) within(() -> keep(owner, name, bytes))).why().textKey();
    }

    private Outcome keep(FileOwner owner, String name, byte[] bytes) {
        try {
            return part(StoredFiles.class).keep(file(owner, name), new ByteArrayInputStream(bytes), NOON);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static NewFile file(FileOwner owner, String name) {
        return new NewFile(owner, name, new Language("pl"), new Author.Visitor());
    }

    private StoredFile keptWith(VirusScanner scanner, byte[] bytes) {
        var keeping = new KeepFile(
                List.copyOf(PROGRAM.getBeansOfType(FileReaders.class).values()),
                part(FileFolder.class),
                part(KeptFiles.class),
                scanner,
                part(Jobs.class),
                part(AuditTrail.class));
        return within(() -> {
            try {
                // Far ahead, so that the program's own job does not come first.
                var later = Instant.parse("2099-01-01T00:00:00Z");
                var outcome = keeping.keep(file(FilesCast.LEAFLET, "a.txt"), new ByteArrayInputStream(bytes), later);
                return ((Outcome.Kept) outcome).file();
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        });
    }

    private Optional<Instant> scan(VirusScanner scanner, StoredFile file) throws IOException {
        return new ScanFile(
                        part(KeptFiles.class),
                        part(FileFolder.class),
                        part(DeleteFile.class),
                        scanner,
                        part(TransactionOperations.class))
                .scan(gdansk.id(), file.id(), NOON);
    }

    private ReadFile.Outcome read(StoredFile file, Optional<Acting> reader) throws IOException {
        return CurrentUnit.within(gdansk.id(), () -> part(ReadFile.class).read(file.id(), reader));
    }

    private static Acting secretary() {
        return acting(Role.BODY_SECRETARY, FilesCast.BODY);
    }

    private static Acting acting(Role role, Scope scope) {
        var person = new PersonId(UUID.randomUUID());
        return new Acting(person, "Ola", List.of(new Author.Officer(person, role, scope)), List.of());
    }

    private static int looks(StoredFile file) throws Exception {
        try (var owner = TestDatabase.owner().connect();
                var rows = owner.createStatement()
                        .executeQuery("select count(*) from audit.entry where act = 'documents.file.seen'"
                                + " and thing_id = '" + file.id().value() + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Path place(StoredFile file) {
        return part(FileFolder.class).place(gdansk.id(), file.id());
    }

    private <T> T within(Supplier<T> work) {
        return CurrentUnit.within(
                gdansk.id(), () -> part(TransactionOperations.class).execute(_ -> work.get()));
    }

    private static <T> T part(Class<T> type) {
        return PROGRAM.getBean(type);
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + PROGRAM.getEnvironment().getProperty("local.server.port") + path);
    }

    private static HttpResponse<byte[]> gets(String path) throws Exception {
        try (var reader = HttpClient.newHttpClient()) {
            return reader.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /// Sends a form of this length with a file; waits for the answer without sending it all when it is long.
    private static int posts(String path, int length) throws Exception {
        var start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        var end = "\r\n--x--\r\n";
        var body = start + "a".repeat(Math.min(length, 1000)) + end;
        var promised = length > 1000 ? length : body.length();
        var to = address(path);
        try (var socket = new java.net.Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + promised
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var line = new java.io.BufferedReader(
                            new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }

    private static byte[] large(int bytes) {
        return "abcdefghij".repeat(bytes / 10 + 1).substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] png() {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                        + "1f15c4890000000d49444154789c63000100000500010d0a2db40000000049454e44ae426082");
    }

    private static byte[] docx(String part) throws IOException {
        return zip(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "word/document.xml",
                "<x/>",
                part.equals("word/document.xml") ? "word/styles.xml" : part,
                "<x/>");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /// Three hundred megabytes of nothing in three hundred kilobytes.
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("wordprocessingml.document.main+xml".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /// Speaks INSTREAM, and says of everything what it was told to.
    private static final class FakeClamd implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        private volatile String answer = "";
        private volatile byte[] received = {};

        FakeClamd() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try (var caller = door.accept()) {
                        received = read(caller.getInputStream());
                        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException gone) {
                        // The next one is served all the same.
                    }
                }
            });
        }

        private static byte[] read(InputStream from) throws IOException {
            var in = new DataInputStream(from);
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var all = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            return all.toByteArray();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
