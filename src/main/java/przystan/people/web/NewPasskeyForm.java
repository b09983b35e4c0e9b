package przystan.people.web;

import org.jspecify.annotations.Nullable;

/// What is sent to add a passkey.
///
/// @param name that the holder gives it
/// @param credential the device's answer, JSON
public record NewPasskeyForm(String name, String credential) {

    public NewPasskeyForm(@Nullable String name, @Nullable String credential) {
        this.name = name == null ? "" : name.strip();
        this.credential = credential == null ? "" : credential;
    }
}
