package przystan.policy.web;

import java.util.List;
import przystan.policy.domain.ModelRegister.DocumentRow;
import przystan.policy.domain.ModelVersion;

/// How the other documents of a unit are tied to one of them.
final class Relations {

    private Relations() {}

    static List<ModelPage.Other> of(ModelVersion model, List<DocumentRow> documents) {
        var own = model.header().document();
        var follows = documents.stream()
                .filter(document -> document.id().equals(own))
                .map(DocumentRow::follows)
                .findFirst()
                .orElse("");
        return documents.stream()
                .filter(other -> !other.id().equals(own) && other.adoption().isPresent())
                .map(other -> new ModelPage.Other(
                        other.name(), Place.of(other, documents).base(), relation(other, own, follows)))
                .toList();
    }

    private static String relation(DocumentRow other, String own, String follows) {
        if (other.id().equals(follows)) {
            return "follows";
        }
        return other.follows().equals(own) ? "followed-by" : "others";
    }
}
