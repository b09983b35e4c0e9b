package przystan.declarations.domain;

/// A demand that a page, or a part of it, be made accessible to one person: what the person told the unit.
///
/// @param page which page, or what on it
/// @param obstacle what stands in the way
/// @param alternative another way of access that would do; empty when none was named
/// @param name how to address the person; empty when not told
public record AccessibilityRequest(String page, String obstacle, Contact contact, String alternative, String name) {

    /// Where the answer goes.
    ///
    /// @param value an e-mail address, a telephone number or a postal address, as its kind says
    public record Contact(Kind kind, String value) {

        public enum Kind {
            EMAIL,
            PHONE,
            POST
        }
    }
}
