package przystan.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import przystan.access.Role;
import przystan.access.Scope;
import przystan.people.domain.Email;
import przystan.people.domain.HeldRole;

/// Whom an administrator invites, or to whom they give a role. Messages are keys of texts.
///
/// @param scope `kind id` of the part of the unit the role holds for; empty for all of it
/// @param from first day, `yyyy-mm-dd`; empty for today
/// @param until last day; empty for no end
public record InvitationForm(
        @NotBlank(message = "people.invite.email.missing") @Size(max = Email.LONGEST, message = "people.too-long") String email,

        @NotBlank(message = "people.invite.name.missing") @Size(max = 200, message = "people.too-long") String name,

        String role,
        String scope,
        String from,
        String until) {

    static final InvitationForm EMPTY = new InvitationForm(null, null, null, null, null, null);

    public InvitationForm(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String scope,
            @Nullable String from,
            @Nullable String until) {
        this.email = clean(email);
        this.name = clean(name);
        this.role = clean(role);
        this.scope = clean(scope);
        this.from = clean(from);
        this.until = clean(until);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }

    Optional<Role> chosenRole() {
        return Arrays.stream(Role.values())
                .filter(known -> known.key().equals(role))
                .findFirst();
    }

    /// What was typed into a field for a day.
    sealed interface Day {

        record None() implements Day {}

        record On(LocalDate date) implements Day {}

        record Unreadable() implements Day {}

        static Day of(String typed) {
            if (typed.isEmpty()) {
                return new None();
            }
            try {
                return new On(LocalDate.parse(typed));
            } catch (DateTimeParseException unreadable) {
                return new Unreadable();
            }
        }
    }

    Optional<Scope> chosenScope() {
        if (scope.isEmpty()) {
            return Optional.of(Scope.UNIT);
        }
        var words = scope.split(" ", 2);
        return words.length == 2 && words[0].matches("area|body|organisation") && words[1].matches("[a-z0-9-]{1,80}")
                ? Optional.of(new Scope(words[0], words[1]))
                : Optional.empty();
    }

    /// The role; only of a form without faults.
    HeldRole held(LocalDate today) {
        var first = Day.of(from) instanceof Day.On(var date) ? date : today;
        var last = Day.of(until) instanceof Day.On(var date) ? Optional.of(date) : Optional.<LocalDate>empty();
        return new HeldRole(chosenRole().orElseThrow(), chosenScope().orElseThrow(), first, last);
    }
}
