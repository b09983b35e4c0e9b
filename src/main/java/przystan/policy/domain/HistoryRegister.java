package przystan.policy.domain;

import static przystan.policy.domain.sql.Tables.ACT;
import static przystan.policy.domain.sql.Tables.HISTORY_ENTRY;
import static przystan.policy.domain.sql.Tables.TERM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.organisations.OrganisationNames;
import przystan.texts.Language;
import przystan.texts.LocalizedColumn;
import przystan.texts.Phrase;
import przystan.texts.StatedDate;

/// How a document came about, by which acts, and with which words: what stands around its versions.
@Component
public class HistoryRegister {

    private final DSLContext sql;
    private final OrganisationNames organisations;

    HistoryRegister(DSLContext sql, OrganisationNames organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /// The steps with a date, oldest first, those without, and the names of the organisations in them.
    public record History(List<Entry> dated, List<Entry> undated, Map<String, Phrase> partners) {

        public boolean isEmpty() {
            return dated.isEmpty() && undated.isEmpty();
        }
    }

    /// @param kind `milestone` or `consultation`
    /// @param form how one talked, for example `open-meeting`; empty for a milestone
    /// @param links addresses in the source
    public record Entry(
            String id,
            String kind,
            String form,
            Optional<StatedDate> date,
            Phrase title,
            Phrase audience,
            Phrase place,
            Optional<Participants> participants,
            List<String> partners,
            List<String> links,
            String note,
            String source) {}

    /// @param precision `exact`, `approximate`, `more-than`, `almost`, `uncertain`
    /// @param sharedWith id of the entry whose people are counted together with these; empty when none
    public record Participants(int count, String precision, String sharedWith) {}

    /// @param body id of the body that issued it; empty when not known
    public record Act(
            String id, Phrase title, String file, Optional<StatedDate> date, String body, String url, String note) {}

    public record Term(String id, Phrase term, Map<String, String> inLanguages, String definition) {}

    @Transactional(readOnly = true)
    public History history(String document, List<Language> preferred) {
        var title = LocalizedColumn.best(HISTORY_ENTRY.TITLE, preferred).as("said_title");
        var audience = LocalizedColumn.best(HISTORY_ENTRY.AUDIENCE, preferred).as("said_audience");
        var place = LocalizedColumn.best(HISTORY_ENTRY.PLACE, preferred).as("said_place");
        var dated = new ArrayList<Entry>();
        var undated = new ArrayList<Entry>();
        var partners = new TreeSet<String>();
        sql.select(HISTORY_ENTRY.fields())
                .select(title, audience, place)
                .from(HISTORY_ENTRY)
                .where(HISTORY_ENTRY.DOCUMENT.eq(document))
                .orderBy(HISTORY_ENTRY.ORD)
                .forEach(row -> {
                    var entry = new Entry(
                            row.get(HISTORY_ENTRY.ID),
                            row.get(HISTORY_ENTRY.KIND),
                            row.get(HISTORY_ENTRY.FORM),
                            StatedDate.parse(row.get(HISTORY_ENTRY.STATED_DATE)),
                            LocalizedColumn.phrase(row.get(title), preferred),
                            LocalizedColumn.phrase(row.get(audience), preferred),
                            LocalizedColumn.phrase(row.get(place), preferred),
                            Optional.ofNullable(row.get(HISTORY_ENTRY.PARTICIPANTS))
                                    .map(count -> new Participants(
                                            count,
                                            row.get(HISTORY_ENTRY.PARTICIPANTS_PRECISION),
                                            orEmpty(row.get(HISTORY_ENTRY.PARTICIPANTS_SHARED_WITH)))),
                            Arrays.asList(row.get(HISTORY_ENTRY.PARTNERS)),
                            Arrays.asList(row.get(HISTORY_ENTRY.LINKS)),
                            row.get(HISTORY_ENTRY.NOTE),
                            row.get(HISTORY_ENTRY.SOURCE));
                    partners.addAll(entry.partners());
                    (entry.date().isPresent() ? dated : undated).add(entry);
                });
        dated.sort(Comparator.comparing(entry -> entry.date().orElseThrow().from()));
        return new History(dated, undated, organisations.of(partners, preferred));
    }

    @Transactional(readOnly = true)
    public List<Act> acts(String document, List<Language> preferred) {
        var title = LocalizedColumn.best(ACT.TITLE, preferred).as("said_title");
        return sql.select(ACT.ID, ACT.FILE, ACT.ISSUED_ON, ACT.BODY, ACT.URL, ACT.NOTE, title)
                .from(ACT)
                .where(ACT.DOCUMENT.eq(document))
                .orderBy(ACT.ORD)
                .fetch(row -> new Act(
                        row.get(ACT.ID),
                        LocalizedColumn.phrase(row.get(title), preferred),
                        row.get(ACT.FILE),
                        StatedDate.parse(row.get(ACT.ISSUED_ON)),
                        orEmpty(row.get(ACT.BODY)),
                        row.get(ACT.URL),
                        row.get(ACT.NOTE)));
    }

    /// The glossary in no order; the page sorts it as the reader's language does.
    @Transactional(readOnly = true)
    public List<Term> terms(List<Language> preferred) {
        var term = LocalizedColumn.best(TERM.TERM_, preferred).as("said_term");
        return sql.select(TERM.ID, TERM.TERM_, TERM.DEFINITION, term)
                .from(TERM)
                .fetch(row -> new Term(
                        row.get(TERM.ID),
                        LocalizedColumn.phrase(row.get(term), preferred),
                        przystan.texts.Localized.ofJson(row.get(TERM.TERM_).data())
                                .byTag(),
                        row.get(TERM.DEFINITION)));
    }

    private static String orEmpty(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
