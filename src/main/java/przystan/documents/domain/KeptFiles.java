package przystan.documents.domain;

import static przystan.documents.domain.sql.Tables.FILE;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import przystan.access.Author;
import przystan.documents.FileId;
import przystan.documents.FileOwner;
import przystan.documents.FileType;
import przystan.documents.StoredFile;
import przystan.keys.Vault;
import przystan.tenancy.CurrentUnit;
import przystan.texts.Language;

/// Where it is kept which files the current unit has, and with which key each is sealed.
@Repository
class KeptFiles {

    private static final String PURPOSE = "documents.file";

    private final DSLContext sql;
    private final Vault vault;

    KeptFiles(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(StoredFile file, byte[] secret, Author by) {
        sql.insertInto(FILE)
                .set(FILE.UNIT, CurrentUnit.required().value())
                .set(FILE.ID, file.id().value())
                .set(FILE.OWNER_KIND, file.owner().kind())
                .set(FILE.OWNER_ID, file.owner().id())
                .set(FILE.NAME, file.name())
                .set(FILE.LANGUAGE, file.language().tag())
                .set(FILE.TYPE, word(file.type()))
                .set(FILE.SIZE, file.size())
                .set(FILE.SHA256, HexFormat.of().parseHex(file.sha256()))
                .set(FILE.SECRET, vault.seal(secret, PURPOSE))
                .set(FILE.STATE, word(file.state()))
                .set(FILE.STORED_AT, file.storedAt())
                .set(FILE.CHANGED_AT, file.storedAt())
                .set(FILE.STORED_BY, person(by))
                .execute();
    }

    private static @Nullable UUID person(Author by) {
        return switch (by) {
            case Author.Officer officer -> officer.person().value();
            case Author.Self self -> self.person().value();
            case Author.Visitor visitor -> null;
            case Author.Program program -> null;
        };
    }

    Optional<StoredFile> find(FileId id) {
        return sql.selectFrom(FILE).where(FILE.ID.eq(id.value())).fetchOptional(KeptFiles::file);
    }

    List<StoredFile> of(FileOwner owner) {
        return sql.selectFrom(FILE)
                .where(FILE.OWNER_KIND.eq(owner.kind()))
                .and(FILE.OWNER_ID.eq(owner.id()))
                .and(FILE.STATE.ne("deleted"))
                .orderBy(FILE.STORED_AT, FILE.ID)
                .fetch(KeptFiles::file);
    }

    /// @return nothing once it was destroyed
    Optional<byte[]> secret(FileId id) {
        return sql.select(FILE.SECRET)
                .from(FILE)
                .where(FILE.ID.eq(id.value()))
                .and(FILE.SECRET.isNotNull())
                .fetchOptional(FILE.SECRET)
                .map(kept -> vault.open(kept, PURPOSE));
    }

    /// @return whether it was waiting
    boolean ready(FileId id, Instant now) {
        return sql.update(FILE)
                        .set(FILE.STATE, "ready")
                        .set(FILE.CHANGED_AT, now)
                        .where(FILE.ID.eq(id.value()))
                        .and(FILE.STATE.eq("waiting"))
                        .execute()
                == 1;
    }

    /// One more time the scanner was away.
    ///
    /// @return how often it has been
    int postponed(FileId id, Instant now) {
        return sql.update(FILE)
                .set(FILE.ATTEMPTS, FILE.ATTEMPTS.plus(1))
                .set(FILE.CHANGED_AT, now)
                .where(FILE.ID.eq(id.value()))
                .returning(FILE.ATTEMPTS)
                .fetchOptional(FILE.ATTEMPTS)
                .orElse(1);
    }

    /// Destroys the key, and forgets the name.
    ///
    /// @param left what is left of it: [StoredFile.State#INFECTED] or [StoredFile.State#DELETED]
    boolean destroy(FileId id, StoredFile.State left, Instant now) {
        return sql.update(FILE)
                        .set(FILE.STATE, word(left))
                        .setNull(FILE.SECRET)
                        .set(FILE.NAME, left == StoredFile.State.DELETED ? org.jooq.impl.DSL.val("-") : FILE.NAME)
                        .set(FILE.CHANGED_AT, now)
                        .where(FILE.ID.eq(id.value()))
                        .and(FILE.STATE.ne("deleted"))
                        .execute()
                == 1;
    }

    private static StoredFile file(Record row) {
        return new StoredFile(
                new FileId(row.get(FILE.ID)),
                new FileOwner(row.get(FILE.OWNER_KIND), row.get(FILE.OWNER_ID)),
                row.get(FILE.NAME),
                new Language(row.get(FILE.LANGUAGE)),
                FileType.valueOf(row.get(FILE.TYPE).toUpperCase(Locale.ROOT)),
                row.get(FILE.SIZE),
                HexFormat.of().formatHex(row.get(FILE.SHA256)),
                StoredFile.State.valueOf(row.get(FILE.STATE).toUpperCase(Locale.ROOT)),
                row.get(FILE.STORED_AT));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
