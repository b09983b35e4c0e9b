package przystan.notices.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import przystan.access.Author;
import przystan.audit.AuditTrail;
import przystan.audit.Deed;
import przystan.notices.NoticeKind;

/// A person says how often they want to be written to, for each kind of notice where they have a say.
@Component
public class ChoosePaces {

    private final List<NoticeKind> kinds;
    private final Paces paces;
    private final AuditTrail trail;

    ChoosePaces(List<NoticeKind> kinds, Paces paces, AuditTrail trail) {
        this.kinds = kinds.stream()
                .filter(kind -> kind.choice() == NoticeKind.Choice.PERSON_CHOOSES)
                .toList();
        this.paces = paces;
        this.trail = trail;
    }

    /// The kinds where they have a say, and what holds now.
    @Transactional(readOnly = true)
    public Map<NoticeKind, Pace> chosen(Author.Self by) {
        var known = paces.all(by.person());
        var chosen = new java.util.LinkedHashMap<NoticeKind, Pace>();
        kinds.forEach(kind ->
                chosen.put(kind, Optional.ofNullable(known.get(kind.key())).orElse(Pace.AT_ONCE)));
        return chosen;
    }

    /// @param wanted by key of the kind; kinds that are missing, or where they have no say, stay as they are
    @Transactional
    public void choose(Map<String, Pace> wanted, Author.Self by) {
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        chosen(by).forEach((kind, pace) -> {
            var now = Optional.ofNullable(wanted.get(kind.key())).orElse(pace);
            before.put(kind.key(), pace.key());
            after.put(kind.key(), now.key());
            if (now != pace) {
                paces.keep(by.person(), kind.key(), now);
            }
        });
        if (!before.equals(after)) {
            var thing = new Deed.Thing("notices.pace", by.person().value().toString());
            trail.record(
                    by, Deed.of("notices.pace.chosen", thing).about(by.person()).changing(before, after));
        }
    }
}
