package przystan.declarations.domain;

import static przystan.declarations.domain.sql.Tables.ACCESSIBILITY_REQUEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import przystan.declarations.domain.AccessibilityRequest.Contact;
import przystan.tenancy.CurrentUnit;

/// Where the current unit's accessibility requests are kept.
@Repository
class Requests {

    private final DSLContext sql;

    Requests(DSLContext sql) {
        this.sql = sql;
    }

    void add(AccessibilityRequest request, Receipt receipt) {
        sql.insertInto(ACCESSIBILITY_REQUEST)
                .set(ACCESSIBILITY_REQUEST.UNIT, CurrentUnit.required().value())
                .set(ACCESSIBILITY_REQUEST.ID, UUID.randomUUID())
                .set(ACCESSIBILITY_REQUEST.NUMBER, receipt.number())
                .set(ACCESSIBILITY_REQUEST.RECEIVED_ON, receipt.receivedOn())
                .set(ACCESSIBILITY_REQUEST.DUE_ON, receipt.dueOn().orElse(null))
                .set(ACCESSIBILITY_REQUEST.PAGE, request.page())
                .set(ACCESSIBILITY_REQUEST.OBSTACLE, request.obstacle())
                .set(ACCESSIBILITY_REQUEST.CONTACT, request.contact().value())
                .set(
                        ACCESSIBILITY_REQUEST.CONTACT_KIND,
                        request.contact().kind().name().toLowerCase(Locale.ROOT))
                .set(ACCESSIBILITY_REQUEST.ALTERNATIVE, request.alternative())
                .set(ACCESSIBILITY_REQUEST.NAME, request.name())
                .execute();
    }

    Optional<Receipt> receipt(String number) {
        return find(number).map(Requests::receiptOf);
    }

    List<RequestRegister.Open> open() {
        return sql.selectFrom(ACCESSIBILITY_REQUEST)
                .where(ACCESSIBILITY_REQUEST.ANSWERED_ON.isNull())
                .orderBy(ACCESSIBILITY_REQUEST.DUE_ON.asc().nullsLast(), ACCESSIBILITY_REQUEST.RECEIVED_ON)
                .fetch(row -> new RequestRegister.Open(receiptOf(row), requestOf(row)));
    }

    /// The day on which it was answered before; nothing when it was open until now or is not this unit's.
    Optional<LocalDate> answeredOn(String number) {
        return find(number).map(row -> row.get(ACCESSIBILITY_REQUEST.ANSWERED_ON));
    }

    /// @return whether there was an open request of this number
    boolean answer(String number, LocalDate today) {
        return sql.update(ACCESSIBILITY_REQUEST)
                        .set(ACCESSIBILITY_REQUEST.ANSWERED_ON, today)
                        .where(ACCESSIBILITY_REQUEST.NUMBER.eq(number))
                        .and(ACCESSIBILITY_REQUEST.ANSWERED_ON.isNull())
                        .execute()
                == 1;
    }

    /// Erases what people typed into requests that were answered on this day or before.
    ///
    /// @return how many requests
    int eraseAnsweredUntil(LocalDate last, LocalDate today) {
        return sql.update(ACCESSIBILITY_REQUEST)
                .set(ACCESSIBILITY_REQUEST.PAGE, "")
                .set(ACCESSIBILITY_REQUEST.OBSTACLE, "")
                .set(ACCESSIBILITY_REQUEST.CONTACT, "")
                .set(ACCESSIBILITY_REQUEST.ALTERNATIVE, "")
                .set(ACCESSIBILITY_REQUEST.NAME, "")
                .set(ACCESSIBILITY_REQUEST.ERASED_ON, today)
                .where(ACCESSIBILITY_REQUEST.ANSWERED_ON.le(last))
                .and(ACCESSIBILITY_REQUEST.ERASED_ON.isNull())
                .execute();
    }

    private Optional<? extends Record> find(String number) {
        return sql.selectFrom(ACCESSIBILITY_REQUEST)
                .where(ACCESSIBILITY_REQUEST.NUMBER.eq(number))
                .fetchOptional();
    }

    private static Receipt receiptOf(Record row) {
        return new Receipt(
                row.get(ACCESSIBILITY_REQUEST.NUMBER),
                row.get(ACCESSIBILITY_REQUEST.RECEIVED_ON),
                Optional.ofNullable(row.get(ACCESSIBILITY_REQUEST.DUE_ON)));
    }

    private static AccessibilityRequest requestOf(Record row) {
        var kind =
                Contact.Kind.valueOf(row.get(ACCESSIBILITY_REQUEST.CONTACT_KIND).toUpperCase(Locale.ROOT));
        return new AccessibilityRequest(
                row.get(ACCESSIBILITY_REQUEST.PAGE),
                row.get(ACCESSIBILITY_REQUEST.OBSTACLE),
                new Contact(kind, row.get(ACCESSIBILITY_REQUEST.CONTACT)),
                row.get(ACCESSIBILITY_REQUEST.ALTERNATIVE),
                row.get(ACCESSIBILITY_REQUEST.NAME));
    }
}
