package przystan.declarations.web;

import java.time.Duration;
import java.util.Optional;
import przystan.declarations.domain.AccessibilityLaw.Duties;
import przystan.ui.Page;

/// The form with which a person asks for an accessible version, empty or sent back.
///
/// @param pause after how long it may be sent again; zero when it may be sent now
public record RequestPage(RequestForm form, Faults faults, Optional<Duties> duties, Token token, Duration pause)
        implements Page {

    /// What proves that the form came from here.
    public record Token(String name, String value) {}

    @Override
    public int status() {
        if (mustWait()) {
            return 429;
        }
        return faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return mustWait() ? Optional.of(Duration.ofMinutes(minutes())) : Optional.empty();
    }

    public boolean mustWait() {
        return !pause.isZero();
    }

    /// Whole minutes to wait, rounded up.
    public long minutes() {
        return pause.plusMinutes(1).minusNanos(1).toMinutes();
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
