package przystan.access;

import java.util.List;

/// A slot: one way on the desk, offered by the module whose pages it opens.
///
/// @param order place on the desk, ascending
/// @param textKey key of its words; the same key with `.about` says in a sentence what it is for
/// @param path inside unit and language, for example `/desk/model`
/// @param roles who is shown it; none for everybody who is signed in
public record DeskEntry(int order, String textKey, String path, List<Role> roles) {

    public boolean isFor(Acting acting) {
        return roles.isEmpty() || acting.as(roles.toArray(Role[]::new)).isPresent();
    }
}
