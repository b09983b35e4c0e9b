package przystan.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import przystan.access.PersonId;
import przystan.audit.domain.AuditFilter;
import przystan.ui.Faults;
import przystan.ui.Faults.Fault;

/// What somebody typed to narrow the record. It stands in the address, so people are named by number and never by name.
public record AuditForm(String who, String about, String act, String thing, String from, String to) {

    private static final Set<String> PEOPLE = Set.of("who", "about");
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final int LONGEST = 200;
    private static final int NUMBER_LENGTH = 36;

    /// As it comes with an address, where anything may be missing.
    public AuditForm(
            @Nullable String who,
            @Nullable String about,
            @Nullable String act,
            @Nullable String thing,
            @Nullable String from,
            @Nullable String to) {
        this.who = clean(who);
        this.about = clean(about);
        this.act = clean(act);
        this.thing = clean(thing);
        this.from = clean(from);
        this.to = clean(to);
    }

    private static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    }

    /// What is wrong with it.
    Faults faults() {
        var faults = new ArrayList<Fault>();
        fields().forEach((field, typed) -> {
            if (PEOPLE.contains(field) && !typed.isEmpty() && person(typed).isEmpty()) {
                faults.add(new Fault(field, "audit.filter.person.wrong"));
            }
            if (DAYS.contains(field) && !typed.isEmpty() && day(typed).isEmpty()) {
                faults.add(new Fault(field, "audit.filter.day.wrong"));
            }
        });
        if (day(from).isPresent() && day(to).filter(day(from).get()::isAfter).isPresent()) {
            faults.add(new Fault("to", "audit.filter.to.wrong"));
        }
        return new Faults(faults);
    }

    /// What it asks for; what is wrong asks for nothing.
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                person(who),
                person(about),
                act,
                thing,
                day(from).map(day -> day.atStartOfDay(zone).toInstant()),
                day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<PersonId> person(String typed) {
        try {
            return typed.length() == NUMBER_LENGTH
                    ? Optional.of(new PersonId(UUID.fromString(typed)))
                    : Optional.empty();
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /// Narrowed further, to one person who did something.
    AuditForm by(PersonId person) {
        return new AuditForm(person.value().toString(), about, act, thing, from, to);
    }

    /// Narrowed further, to one person whose data were touched.
    AuditForm about(PersonId person) {
        return new AuditForm(who, person.value().toString(), act, thing, from, to);
    }

    /// Narrowed further, to one thing.
    AuditForm thing(String id) {
        return new AuditForm(who, about, act, id, from, to);
    }

    /// What follows the question mark in an address; empty when nothing narrows.
    public String query() {
        return fields().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("who", who);
        fields.put("about", about);
        fields.put("act", act);
        fields.put("thing", thing);
        fields.put("from", from);
        fields.put("to", to);
        return fields;
    }
}
