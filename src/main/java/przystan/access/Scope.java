package przystan.access;

import java.io.Serializable;

/// What part of a unit a role holds for. The kinds are named by the modules that know them.
///
/// @param kind `unit` for the whole of it; else for example `area`, `body` or `organisation`
/// @param id of the thing within its kind; empty for the whole unit
public record Scope(String kind, String id) implements Serializable {

    public static final Scope UNIT = new Scope("unit", "");

    /// Whether what holds here holds for the other too.
    public boolean covers(Scope other) {
        return equals(UNIT) || equals(other);
    }
}
