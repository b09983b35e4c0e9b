package przystan.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What somebody types to take up an invitation. Messages are keys of texts.
public record InvitedForm(
        @NotBlank(message = "people.name.missing") @Size(max = 200, message = "people.too-long") String name,

        @NotBlank(message = "people.password.missing") String password) {

    public InvitedForm(@Nullable String name, @Nullable String password) {
        this.name = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
        this.password = password == null ? "" : password;
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "InvitedForm";
    }
}
