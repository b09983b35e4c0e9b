package przystan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import przystan.people.domain.OwnProof;

/// What somebody types to show once more that it is they.
public record OwnProofForm(String password, String code) {

    public OwnProofForm(@Nullable String password, @Nullable String code) {
        this.password = password == null ? "" : password;
        this.code = code == null ? "" : code;
    }

    OwnProof.Shown shown(HttpServletRequest request) {
        return new OwnProof.Shown(password, code, request.getRemoteAddr());
    }

    /// What is secret in it is for nobody else to read.
    @Override
    public String toString() {
        return "OwnProofForm";
    }
}
