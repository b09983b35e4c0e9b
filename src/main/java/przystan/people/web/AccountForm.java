package przystan.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How somebody is called, and in which language the program writes to them. Messages are keys of texts.
public record AccountForm(
        @NotBlank(message = "people.name.missing") @Size(max = 200, message = "people.too-long") String name,

        String language) {

    public AccountForm(@Nullable String name, @Nullable String language) {
        this.name = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
        this.language = language == null ? "" : language;
    }
}
