package przystan.access;

/// On whose behalf, and in which capacity, something is done. Acts are given one, and the record of what was done names
/// it.
public sealed interface Author {

    /// Somebody with a role.
    record Officer(PersonId person, Role role, Scope scope) implements Author {}

    /// Somebody in their own affairs: their account, their file.
    record Self(PersonId person) implements Author {}

    /// Nobody the program knows: a form of a public page, a failed sign-in.
    record Visitor() implements Author {}

    /// The program itself.
    ///
    /// @param task the job or the operator's command, for example `municipality import`
    record Program(String task) implements Author {}
}
