package przystan.policy.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import przystan.organisations.OrganisationNames;
import przystan.policy.PolicyDocuments;
import przystan.policy.drafts.domain.Item;
import przystan.texts.Language;
import przystan.texts.Phrase;
import przystan.ui.NotHere;
import przystan.ui.Visit;
import przystan.ui.WrongParameter;

/// How pages about versions read names and languages.
@Component
class Reading {

    private final PolicyDocuments models;
    private final OrganisationNames organisations;

    Reading(PolicyDocuments models, OrganisationNames organisations) {
        this.models = models;
        this.organisations = organisations;
    }

    /// What the document is called.
    Phrase name(String document, Visit visit) {
        return documents(visit).stream()
                .filter(row -> row.id().equals(document))
                .findFirst()
                .map(PolicyDocuments.Named::name)
                .orElseThrow(NotHere::new);
    }

    List<PolicyDocuments.Named> documents(Visit visit) {
        return models.all(visit.preferred());
    }

    Map<String, Phrase> bodies(Visit visit) {
        return models.bodies(visit.preferred());
    }

    Labels labels(List<Item> items, Visit visit) {
        var tags = new ArrayList<String>();
        visit.preferred().forEach(language -> tags.add(language.tag()));
        return new Labels(items, organisations.all(visit.preferred()), tags, visit.words());
    }

    /// The language that stands beside the source: the one asked for, else the unit's second one.
    static Language beside(Visit visit, Optional<String> asked) {
        var languages = visit.unit().languages();
        return asked.map(tag -> offered(languages, tag))
                .orElseGet(() -> languages.get(Math.min(1, languages.size() - 1)));
    }

    /// The language asked for, else the reader's own.
    static Language compared(Visit visit, Optional<String> asked) {
        return asked.map(tag -> offered(visit.unit().languages(), tag)).orElse(visit.language());
    }

    private static Language offered(List<Language> languages, String tag) {
        return languages.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new WrongParameter("policy.compare.wrong-language"));
    }
}
