package przystan.policy.drafts.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.policy.drafts.domain.Version.Draft;
import przystan.policy.drafts.domain.Version.InConsultation;
import przystan.policy.drafts.domain.Version.InWork;
import przystan.ui.NotHere;

/// Versions of the current unit's documents, as the desk reads them.
@Component
public class DraftRegister {

    private final Versions versions;
    private final Items items;

    DraftRegister(Versions versions, Items items) {
        this.versions = versions;
        this.items = items;
    }

    /// A version with all that it says.
    public record Opened(Version version, List<Item> items, Amendments amendments) {

        public Optional<Item> item(ItemKey key) {
            return items.stream().filter(item -> item.key().equals(key)).findFirst();
        }

        public List<Item> of(ItemKind kind) {
            return items.stream().filter(item -> item.kind() == kind).toList();
        }
    }

    /// Id of a document, of the unit's first one without an id.
    @Transactional(readOnly = true)
    public String document(Optional<String> id) {
        return versions.document(id).orElseThrow(NotHere::new);
    }

    /// All versions of a document, newest first.
    @Transactional(readOnly = true)
    public List<Version> versions(String document) {
        return versions.all(document);
    }

    @Transactional(readOnly = true)
    public Opened open(VersionId id) {
        var version = versions.find(id).orElseThrow(NotHere::new);
        var said = items.of(id);
        var before = switch (version) {
            case InWork inWork -> inWork.replaces().map(Version::id);
            case Version.Adopted _, Version.Superseded _ -> before(id);
        };
        return new Opened(
                version, said, Amendments.between(before.map(items::of).orElse(List.of()), said, items.reasons(id)));
    }

    /// Two versions side by side, the later one with what it changes of the earlier.
    ///
    /// @param reader whether only what is public may be seen
    @Transactional(readOnly = true)
    public Comparison compare(VersionId before, VersionId after, Comparison.Reader reader) {
        return new Comparison(
                readable(before, reader),
                readable(after, reader),
                items.of(before),
                items.of(after),
                Amendments.between(items.of(before), items.of(after), items.reasons(after)));
    }

    /// What a version in work changes of the one in force.
    @Transactional(readOnly = true)
    public Amendments amendments(InWork version) {
        return open(version.id()).amendments();
    }

    private Version readable(VersionId id, Comparison.Reader reader) {
        var version = versions.find(id).orElseThrow(NotHere::new);
        var hidden = switch (version) {
            case Draft _, InConsultation _ -> reader == Comparison.Reader.EVERYBODY;
            case Version.Adopted _, Version.Superseded _ -> false;
        };
        if (hidden) {
            throw new NotHere();
        }
        return version;
    }

    private Optional<VersionId> before(VersionId id) {
        return versions.all(id.document()).stream()
                .map(Version::id)
                .filter(other -> other.number() < id.number())
                .findFirst();
    }
}
