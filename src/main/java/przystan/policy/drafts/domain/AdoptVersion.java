package przystan.policy.drafts.domain;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.policy.VersionAdopted;
import przystan.policy.drafts.domain.Version.AdoptionOutcome;
import przystan.policy.drafts.domain.Version.Decision;
import przystan.policy.drafts.domain.Version.Hindrance;
import przystan.policy.drafts.domain.Version.InWork;
import przystan.policy.drafts.domain.Version.Refusal;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.UnitRegister;
import przystan.ui.NotHere;

/// A version comes into force by the decision of a body, and the one before stays where it is, superseded.
@Component
public class AdoptVersion {

    private final Versions versions;
    private final DraftRegister register;
    private final AuditTrail trail;
    private final UnitRegister units;
    private final ApplicationEventPublisher events;

    AdoptVersion(
            Versions versions,
            DraftRegister register,
            AuditTrail trail,
            UnitRegister units,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.register = register;
        this.trail = trail;
        this.units = units;
        this.events = events;
    }

    @Transactional
    public AdoptionOutcome adopt(VersionId id, Decision decision, LocalDate today, Author by) {
        var version = versions.findForChange(id).orElseThrow(NotHere::new);
        if (!EditingRight.decides(by)) {
            return new AdoptionOutcome.Refused(Hindrance.of(Refusal.NOT_YOURS));
        }
        if (!(version instanceof InWork inWork)) {
            return new AdoptionOutcome.Refused(Hindrance.of(Refusal.NOT_IN_WORK));
        }
        var outcome = inWork.adopt(decision, register.amendments(inWork), today);
        if (outcome instanceof AdoptionOutcome.Accepted accepted) {
            accepted.before().ifPresent(versions::keepState);
            versions.keepState(accepted.version());
            units.contentChanged(CurrentUnit.required());
            trail.record(
                    by,
                    Deed.of("policy.act.version-adopted", new Deed.Thing("policy.thing.version", id.toString()))
                            .changing(Map.of(), said(decision)));
            events.publishEvent(new VersionAdopted(id.document(), id.number(), decision.on()));
        }
        return outcome;
    }

    private static Map<String, String> said(Decision decision) {
        return Map.of(
                "adopted_on", decision.on().toString(),
                "adopted_by", decision.body(),
                "act", decision.act());
    }
}
