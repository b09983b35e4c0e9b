package przystan.policy.drafts.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A wording of a document on its way: draft, in consultation, in force, superseded. What may be done to it is what its
/// record can do.
public sealed interface Version {

    VersionId id();

    /// By whom a version was adopted, when, and by which resolution.
    ///
    /// @param body its id
    /// @param act number of the resolution, as the official bulletin names it
    record Decision(LocalDate on, String body, String act) {}

    /// A version that is not adopted yet.
    sealed interface InWork extends Version {

        /// The version in force that it would replace.
        Optional<Adopted> replaces();

        /// What stands in the way of its adoption, whoever decides and whenever.
        default Optional<Hindrance> hindrance(Amendments amendments) {
            if (amendments.empty()) {
                return Optional.of(Hindrance.of(Refusal.NOTHING_SAID));
            }
            if (replaces().isPresent() && amendments.list().isEmpty()) {
                return Optional.of(Hindrance.of(Refusal.NOTHING_CHANGED));
            }
            var unexplained = replaces().isPresent() ? amendments.unexplained() : List.<Amendments.Amendment>of();
            return unexplained.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Hindrance(Refusal.REASONS_MISSING, unexplained));
        }

        /// A body adopts it, and the version in force before gives way.
        default AdoptionOutcome adopt(Decision decision, Amendments amendments, LocalDate today) {
            if (decision.on().isAfter(today)) {
                return new AdoptionOutcome.Refused(Hindrance.of(Refusal.DATE_IN_FUTURE));
            }
            if (replaces()
                    .filter(before -> decision.on().isBefore(before.decision().on()))
                    .isPresent()) {
                return new AdoptionOutcome.Refused(Hindrance.of(Refusal.DATE_BEFORE_REPLACED));
            }
            return hindrance(amendments)
                    .<AdoptionOutcome>map(AdoptionOutcome.Refused::new)
                    .orElseGet(() -> new AdoptionOutcome.Accepted(
                            new Adopted(id(), decision), replaces().map(Adopted::giveWay)));
        }
    }

    /// Being written; the desk alone sees it.
    record Draft(VersionId id, Optional<Adopted> replaces) implements InWork {

        public InConsultation consult() {
            return new InConsultation(id, replaces);
        }
    }

    /// Open to everybody's remarks, and meanwhile unchanged.
    record InConsultation(VersionId id, Optional<Adopted> replaces) implements InWork {

        public Draft takeBack() {
            return new Draft(id, replaces);
        }
    }

    /// In force, and unchanged for good.
    record Adopted(VersionId id, Decision decision) implements Version {

        Superseded giveWay() {
            return new Superseded(id, decision);
        }
    }

    /// In force once.
    record Superseded(VersionId id, Decision decision) implements Version {}

    /// What comes of the wish to adopt.
    sealed interface AdoptionOutcome {

        record Accepted(Adopted version, Optional<Superseded> before) implements AdoptionOutcome {}

        record Refused(Hindrance hindrance) implements AdoptionOutcome {}
    }

    /// Why something is not done.
    enum Refusal {
        DATE_IN_FUTURE,
        DATE_BEFORE_REPLACED,
        NOTHING_SAID,
        NOTHING_CHANGED,
        REASONS_MISSING,
        /// It is adopted already, or superseded.
        NOT_IN_WORK,
        /// It is in consultation or adopted, so its words stay.
        NOT_A_DRAFT,
        /// There is a version in work already.
        ALREADY_IN_WORK,
        /// Others may do it, but not in this capacity.
        NOT_YOURS,
        /// Other items refer to it.
        IN_USE
    }

    /// @param about amendments that it speaks of
    record Hindrance(Refusal refusal, List<Amendments.Amendment> about) {

        static Hindrance of(Refusal refusal) {
            return new Hindrance(refusal, List.of());
        }
    }
}
