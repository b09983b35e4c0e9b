package przystan.people.web;

import org.jspecify.annotations.Nullable;

/// What somebody typed to sign in.
///
/// @param to where they wanted to go
/// @param kept a form they had sent, sealed; empty when there is none
public record SignInForm(String email, String password, String to, String kept) {

    public SignInForm(@Nullable String email, @Nullable String password, @Nullable String to, @Nullable String kept) {
        this.email = email == null ? "" : email.strip();
        this.password = password == null ? "" : password;
        this.to = Destination.in(to == null ? "" : to).inside();
        this.kept = kept == null ? "" : kept;
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "SignInForm[" + to + "]";
    }
}
