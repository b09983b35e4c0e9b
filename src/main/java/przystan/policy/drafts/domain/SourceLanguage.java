package przystan.policy.drafts.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;
import przystan.tenancy.UnitRegister;
import przystan.texts.Language;

/// The language in which the current unit writes its documents; the other languages that it offers are made from it.
@Component
public class SourceLanguage {

    private final UnitRegister units;

    SourceLanguage(UnitRegister units) {
        this.units = units;
    }

    public String tag() {
        return tags().getFirst();
    }

    /// Tags of all languages that the unit offers, the source first.
    public List<String> tags() {
        return units.find(CurrentUnit.required()).map(Unit::languages).orElseThrow().stream()
                .map(Language::tag)
                .toList();
    }
}
