package przystan.people.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/// The password somebody has, and the one they want. Messages are keys of texts.
public record PasswordForm(
        @NotBlank(message = "people.password.missing") String old,
        @NotBlank(message = "people.password.missing") String wanted) {

    public PasswordForm(@Nullable String old, @Nullable String wanted) {
        this.old = old == null ? "" : old;
        this.wanted = wanted == null ? "" : wanted;
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
