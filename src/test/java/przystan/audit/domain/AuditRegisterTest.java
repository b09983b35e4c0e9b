package przystan.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import przystan.RunningCity;
import przystan.access.Author;
import przystan.access.PersonId;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.audit.Chronicle;
import przystan.audit.Deed;
import przystan.audit.ErasePersonKey;
import przystan.audit.domain.AuditRegister.Listing;
import przystan.audit.domain.Recorded.Values;

/// What the data protection officer finds in the record.
class AuditRegisterTest {

    private static final PersonId WATCH = new PersonId(UUID.randomUUID());
    private static final Author WATCHING = new Author.Officer(WATCH, Role.DATA_PROTECTION_OFFICER, Scope.UNIT);

    private final AuditRegister register = RunningCity.part(AuditRegister.class);
    private final Chronicle chronicle = Chronicle.begun();
    private final PersonId olena = new PersonId(UUID.randomUUID());

    @Test
    void anEntrySaysWhoDidWhatInWhichCapacityAndWhatWasThereBefore() {
        chronicle.records(aboutOlena());

        var entry = look(AuditFilter.ALL).entries().getFirst();

        assertThat(entry.by())
                .isEqualTo(new Recorded.By("officer", Optional.of(Chronicle.OFFICER), "caseworker", Scope.UNIT));
        assertThat(entry.act()).isEqualTo("test.file.changed");
        assertThat(entry.thing()).isEqualTo(new Recorded.Thing("test.file", "7"));
        assertThat(entry.about()).contains(olena);
        assertThat(entry.before()).isEqualTo(new Values.Known(Map.of("surname", "Kowal")));
        assertThat(entry.after()).isEqualTo(new Values.Known(Map.of("surname", "Kovalenko")));
        assertThat(entry.seal()).isEmpty();

        chronicle.within(RunningCity.part(SealEntries.class)::seal);
        assertThat(look(AuditFilter.ALL).entries().getLast().seal()).contains(1L);
    }

    @Test
    void whatIsWrittenOfAPersonCannotBeReadInTheDatabase() {
        chronicle.records(aboutOlena());

        var kept = rows().getFirst();
        assertThat(new String(kept.after(), StandardCharsets.UTF_8)).doesNotContain("Kovalenko");
        assertThat(new String(kept.before(), StandardCharsets.UTF_8)).doesNotContain("Kowal");
    }

    @Test
    void anErasedPersonIsUnreadableAndTheChainStillHolds() {
        chronicle.records(aboutOlena());
        chronicle.within(RunningCity.part(SealEntries.class)::seal);

        chronicle.within(() -> {
            Chronicle.transactions()
                    .executeWithoutResult(
                            _ -> RunningCity.part(ErasePersonKey.class).erase(new Author.Program("erasure"), olena));
            return olena;
        });
        chronicle.records(aboutOlena());

        var entries = look(AuditFilter.ALL).entries();
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).after()).isInstanceOf(Values.Known.class);
        assertThat(entries.get(1).act()).isEqualTo("audit.act.person-key.erased");
        assertThat(entries.get(1).after()).isInstanceOf(Values.None.class);
        assertThat(entries.get(2).before()).isInstanceOf(Values.Erased.class);
        assertThat(entries.get(2).after()).isInstanceOf(Values.Erased.class);

        chronicle.within(RunningCity.part(SealEntries.class)::seal);
        assertThat(chronicle
                        .within(() -> RunningCity.part(VerifyChain.class).verify(Map.of(), Instant.EPOCH))
                        .first())
                .isEmpty();
    }

    @Test
    void entriesAreNarrowedByPersonActThingAndTime() {
        chronicle.records(aboutOlena());
        chronicle.recordsThings(2);
        var at = rows().getLast().at();

        assertThat(look(with(Optional.empty(), Optional.of(olena), "", "")).entries())
                .extracting(Recorded::act)
                .containsExactly("test.file.changed");
        assertThat(look(with(Optional.of(Chronicle.OFFICER), Optional.empty(), "test.thing", ""))
                        .entries())
                .hasSize(2);
        assertThat(look(with(Optional.empty(), Optional.empty(), "test.thin", ""))
                        .entries())
                .isEmpty();
        assertThat(look(with(Optional.empty(), Optional.empty(), "", "thing-2")).entries())
                .hasSize(1);
        assertThat(look(with(Optional.empty(), Optional.empty(), "", "test.file"))
                        .entries())
                .hasSize(1);
        assertThat(look(new AuditFilter(
                                Optional.of(Chronicle.OFFICER),
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty(),
                                Optional.of(at)))
                        .entries())
                .hasSize(2);
        assertThat(look(new AuditFilter(
                                Optional.of(Chronicle.OFFICER),
                                Optional.empty(),
                                "",
                                "",
                                Optional.of(at),
                                Optional.empty()))
                        .entries())
                .hasSize(1);
    }

    @Test
    void whoeverLooksIsRecordedToo() {
        look(with(Optional.empty(), Optional.of(olena), "", ""));

        var own = look(AuditFilter.ALL).entries().getFirst();
        assertThat(own.act()).isEqualTo("audit.act.register.seen");
        assertThat(own.by().person()).contains(WATCH);
        assertThat(own.about()).contains(olena);
        assertThat(own.after())
                .isEqualTo(new Values.Known(Map.of("about", olena.value().toString())));
    }

    @Test
    void manyEntriesComePageByPageNewestFirstAndAllInAnExport() {
        chronicle.within(() -> {
            Chronicle.transactions().executeWithoutResult(_ -> {
                for (var number = 1; number <= 120; number++) {
                    Chronicle.trail().record(Chronicle.BY, Chronicle.deed("thing-" + number));
                }
            });
            return chronicle;
        });
        var filter = with(Optional.empty(), Optional.empty(), "test.thing.changed", "");
        var things = new ArrayList<String>();
        var pages = 0;
        var behind = Optional.<AuditRegister.Place>empty();
        do {
            var listing = look(filter, behind);
            listing.entries().forEach(entry -> things.add(entry.thing().id()));
            behind = listing.older();
            pages++;
        } while (behind.isPresent());

        assertThat(pages).isEqualTo(3);
        assertThat(things)
                .hasSize(120)
                .doesNotHaveDuplicates()
                .startsWith("thing-120")
                .endsWith("thing-1");

        var exported = new ArrayList<String>();
        chronicle.within(() -> {
            register.export(
                    WATCHING,
                    filter,
                    some -> some.forEach(entry -> exported.add(entry.thing().id())));
            return exported;
        });
        assertThat(exported).isEqualTo(things);
        assertThat(look(AuditFilter.ALL).entries().getFirst().act()).isEqualTo("audit.act.register.exported");
    }

    @Test
    void aPageTakesFewStatementsHoweverManyPeopleAreOnIt() {
        for (var number = 1; number <= 10; number++) {
            chronicle.records(Chronicle.deed("thing-" + number).about(new PersonId(UUID.randomUUID())));
        }

        assertThat(statements(() -> look(AuditFilter.ALL))).isEqualTo(3);
    }

    private static int statements(Runnable work) {
        var here = Thread.currentThread();
        var count = new AtomicInteger();
        var configuration = RunningCity.part(DSLContext.class).configuration();
        var before = configuration.executeListenerProviders();
        configuration.set(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread() == here) {
                    count.incrementAndGet();
                }
            }
        });
        try {
            work.run();
        } finally {
            configuration.set(before);
        }
        return count.get();
    }

    @Test
    void anotherUnitsEntriesAreNotThere() {
        chronicle.recordsThings(1);

        var other = Chronicle.begun();
        assertThat(other.within(() -> register.look(WATCHING, AuditFilter.ALL, Optional.empty()))
                        .entries())
                .isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideOfTheActsTransaction() {
        assertThatThrownBy(() -> chronicle.within(() -> {
                    Chronicle.trail().record(Chronicle.BY, Chronicle.deed("lonely"));
                    return chronicle;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Deed aboutOlena() {
        return Deed.of("test.file.changed", new Deed.Thing("test.file", "7"))
                .about(olena)
                .changing(
                        Map.of("surname", "Kowal", "language", "uk"), Map.of("surname", "Kovalenko", "language", "uk"));
    }

    private static AuditFilter with(Optional<PersonId> who, Optional<PersonId> about, String act, String thing) {
        return new AuditFilter(who, about, act, thing, Optional.empty(), Optional.empty());
    }

    private Listing look(AuditFilter filter) {
        return look(filter, Optional.empty());
    }

    private Listing look(AuditFilter filter, Optional<AuditRegister.Place> behind) {
        return chronicle.within(() -> register.look(WATCHING, filter, behind));
    }

    private List<EntryRow> rows() {
        var seals = RunningCity.part(Seals.class);
        return chronicle.within(() -> Chronicle.transactions().execute(_ -> seals.next(Seals.End.NONE, 100)));
    }
}
