package przystan.policy.drafts.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.policy.domain.VersionCopies;
import przystan.policy.drafts.domain.Version.Adopted;
import przystan.policy.drafts.domain.Version.Draft;
import przystan.policy.drafts.domain.Version.InConsultation;
import przystan.policy.drafts.domain.Version.InWork;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;
import przystan.ui.NotHere;

/// The way of a draft before it is adopted: begun from the version in force, opened for remarks, taken back to work.
@Component
public class DraftCourse {

    /// What comes of it.
    public sealed interface Outcome {

        record Done(VersionId version) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    private final Versions versions;
    private final VersionCopies copies;
    private final UnitRegister units;
    private final AuditTrail trail;

    DraftCourse(Versions versions, VersionCopies copies, UnitRegister units, AuditTrail trail) {
        this.versions = versions;
        this.copies = copies;
        this.units = units;
        this.trail = trail;
    }

    /// A document has one version in work at most: two would have to be adopted one on top of the other.
    @Transactional
    public Outcome begin(String document, Author by) {
        var inForce = inForce(document)
                .flatMap(adopted -> versions.findForChange(adopted.id()))
                .orElseThrow(NotHere::new);
        var hindrance = beginning(document, by);
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        var number =
                copies.beginDraft(CurrentUnit.required(), document, inForce.id().number());
        return done(new VersionId(document, number), "policy.act.draft-begun", by);
    }

    /// Why a draft cannot be begun now; nothing when it can.
    @Transactional(readOnly = true)
    public Optional<Refusal> beginning(String document, Author by) {
        if (!EditingRight.decides(by)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return versions.all(document).stream().anyMatch(InWork.class::isInstance)
                ? Optional.of(Refusal.ALREADY_IN_WORK)
                : Optional.empty();
    }

    @Transactional
    public Outcome consult(VersionId id, Author by) {
        var version = versions.findForChange(id).orElseThrow(NotHere::new);
        if (!EditingRight.decides(by)) {
            return new Outcome.Refused(Refusal.NOT_YOURS);
        }
        if (!(version instanceof Draft draft)) {
            return new Outcome.Refused(Refusal.NOT_A_DRAFT);
        }
        versions.keepState(draft.consult());
        units.contentChanged(CurrentUnit.required());
        return done(id, "policy.act.draft-offered", by);
    }

    @Transactional
    public Outcome takeBack(VersionId id, Author by) {
        var version = versions.findForChange(id).orElseThrow(NotHere::new);
        if (!EditingRight.decides(by)) {
            return new Outcome.Refused(Refusal.NOT_YOURS);
        }
        if (!(version instanceof InConsultation consulted)) {
            return new Outcome.Refused(Refusal.NOT_IN_WORK);
        }
        versions.keepState(consulted.takeBack());
        units.contentChanged(CurrentUnit.required());
        return done(id, "policy.act.draft-taken-back", by);
    }

    private Optional<Adopted> inForce(String document) {
        return versions.all(document).stream()
                .filter(Adopted.class::isInstance)
                .map(Adopted.class::cast)
                .findFirst();
    }

    private Outcome done(VersionId id, String act, Author by) {
        trail.record(by, Deed.of(act, new Deed.Thing("policy.thing.version", id.toString())));
        return new Outcome.Done(id);
    }
}
