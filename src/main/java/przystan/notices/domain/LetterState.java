package przystan.notices.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far a letter has come.
public sealed interface LetterState {

    /// Waits to be bundled with others.
    record SetAside(Instant until) implements LetterState {}

    /// Went out as a part of another letter.
    record Bundled() implements LetterState {}

    /// Waits to be handed to the mail server.
    ///
    /// @param attempts how often that has failed so far
    record Waiting(int attempts, Instant due, String status) implements LetterState {

        /// After so many failures, a longer pause each.
        static final List<Duration> PAUSES = List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(8));

        static Waiting from(Instant now) {
            return new Waiting(0, now, "");
        }

        /// The server could not be reached, or asked to come back later.
        LetterState failed(String why, Instant now) {
            return attempts < PAUSES.size()
                    ? new Waiting(attempts + 1, now.plus(PAUSES.get(attempts)), why)
                    : new GivenUp(why);
        }
    }

    /// Is being handed over. Left like that by a program that died on it.
    record Sending(Waiting before, Instant since) implements LetterState {

        /// Longer than any hand-over takes: its time limits end sooner.
        static final Duration LONGEST = Duration.ofMinutes(15);
    }

    /// The mail server has it.
    record Sent(Instant at) implements LetterState {}

    /// Nobody knows whether the mail server has it. It is not sent again unless an operator says so.
    record InDoubt() implements LetterState {}

    /// The mail server will not have it, now or later.
    ///
    /// @param status enhanced status or reply code
    record Refused(String status) implements LetterState {}

    /// All attempts have failed.
    record GivenUp(String status) implements LetterState {}

    /// It came back.
    record Bounced(String status) implements LetterState {}
}
