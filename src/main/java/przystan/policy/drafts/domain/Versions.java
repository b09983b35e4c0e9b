package przystan.policy.drafts.domain;

import static przystan.policy.domain.sql.Tables.DOCUMENT;
import static przystan.policy.domain.sql.Tables.VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import przystan.policy.domain.VersionCopies;
import przystan.policy.domain.sql.VersionRecord;
import przystan.policy.drafts.domain.Version.Adopted;
import przystan.policy.drafts.domain.Version.Decision;
import przystan.policy.drafts.domain.Version.Draft;
import przystan.policy.drafts.domain.Version.InConsultation;
import przystan.policy.drafts.domain.Version.Superseded;

/// Where versions and their states are kept.
@Repository
class Versions {

    private final DSLContext sql;
    private final VersionCopies copies;

    Versions(DSLContext sql, VersionCopies copies) {
        this.sql = sql;
        this.copies = copies;
    }

    /// The unit's first document, or the one with this id.
    Optional<String> document(Optional<String> id) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(id.map(DOCUMENT.ID::eq).orElse(org.jooq.impl.DSL.noCondition()))
                .orderBy(DOCUMENT.ORD, DOCUMENT.ID)
                .limit(1)
                .fetchOptional(DOCUMENT.ID);
    }

    Optional<Version> find(VersionId id) {
        return all(id.document()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    /// The version, which nobody else changes before the end of the transaction.
    Optional<Version> findForChange(VersionId id) {
        return copies.lock(id.document(), id.number()).flatMap(_ -> find(id));
    }

    /// All versions of a document, newest first.
    List<Version> all(String document) {
        var rows = sql.selectFrom(VERSION)
                .where(VERSION.DOCUMENT.eq(document))
                .orderBy(VERSION.NUMBER.desc())
                .fetch();
        var inForce = rows.stream()
                .filter(row -> row.getState().equals("adopted"))
                .findFirst()
                .map(row -> new Adopted(id(row), decision(row)));
        return rows.stream().map(row -> version(row, inForce)).toList();
    }

    void keepState(Version version) {
        var update = sql.update(VERSION).set(VERSION.STATE, state(version));
        if (version instanceof Adopted adopted) {
            update = update.set(VERSION.ADOPTED_ON, adopted.decision().on())
                    .set(VERSION.ADOPTED_BY, adopted.decision().body())
                    .set(VERSION.ACT, adopted.decision().act());
        }
        update.where(VERSION.DOCUMENT.eq(version.id().document()))
                .and(VERSION.NUMBER.eq(version.id().number()))
                .execute();
    }

    private static Version version(VersionRecord row, Optional<Adopted> inForce) {
        return switch (row.getState()) {
            case "draft" -> new Draft(id(row), inForce);
            case "in-consultation" -> new InConsultation(id(row), inForce);
            case "adopted" -> new Adopted(id(row), decision(row));
            case "superseded" -> new Superseded(id(row), decision(row));
            default -> throw new IllegalStateException("a version in no known state: " + row.getState());
        };
    }

    private static String state(Version version) {
        return switch (version) {
            case Draft _ -> "draft";
            case InConsultation _ -> "in-consultation";
            case Adopted _ -> "adopted";
            case Superseded _ -> "superseded";
        };
    }

    private static VersionId id(VersionRecord row) {
        return new VersionId(row.getDocument(), row.getNumber());
    }

    private static Decision decision(VersionRecord row) {
        return new Decision(
                row.getAdoptedOn(),
                Optional.ofNullable(row.getAdoptedBy()).orElse(""),
                Optional.ofNullable(row.getAct()).orElse(""));
    }
}
