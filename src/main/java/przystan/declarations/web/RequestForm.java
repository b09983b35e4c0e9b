package przystan.declarations.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import przystan.declarations.domain.AccessibilityRequest;
import przystan.declarations.domain.AccessibilityRequest.Contact;
import przystan.tenancy.Unit;

/// What a person typed to ask for an accessible version, without control characters and outer blanks. Messages are
/// keys of texts.
///
/// @param contactKind `email`, `phone` or `post`
public record RequestForm(
        @NotBlank(message = "declarations.request.page.missing") @Size(max = 500, message = TOO_LONG) String page,

        @NotBlank(message = "declarations.request.obstacle.missing") @Size(max = LONGEST_OBSTACLE, message = TOO_LONG) String obstacle,

        @jakarta.validation.constraints.Pattern(
                regexp = "email|phone|post",
                message = "declarations.request.contact-kind.missing")
        String contactKind,

        @NotBlank(message = "declarations.request.contact.missing") @Size(max = 500, message = TOO_LONG) String contact,

        @Size(max = 500, message = TOO_LONG) String alternative,
        @Size(max = 200, message = TOO_LONG) String name) {

    public static final int LONGEST_OBSTACLE = 2000;

    private static final String TOO_LONG = "declarations.request.too-long";
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._~/%-]{1,300}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    public RequestForm(
            @Nullable String page,
            @Nullable String obstacle,
            @Nullable String contactKind,
            @Nullable String contact,
            @Nullable String alternative,
            @Nullable String name) {
        this.page = clean(page);
        this.obstacle = clean(obstacle);
        this.contactKind = clean(contactKind);
        this.contact = clean(contact);
        this.alternative = clean(alternative);
        this.name = clean(name);
    }

    /// An empty form, but for the page when the address is one of this unit.
    ///
    /// @param address anything a stranger typed
    static RequestForm about(String address, Unit unit) {
        var ours = address.startsWith("/" + unit.key() + "/")
                && !address.contains("//")
                && ADDRESS.matcher(address).matches();
        return new RequestForm(ours ? address : "", "", "", "", "", "");
    }

    @AssertTrue(message = "declarations.request.contact.no-email") public boolean isContactEmail() {
        return !contactKind.equals("email")
                || contact.isEmpty()
                || MAIL.matcher(contact).matches();
    }

    @AssertTrue(message = "declarations.request.contact.no-phone") public boolean isContactPhone() {
        var digits = contact.chars().filter(Character::isDigit).count();
        return !contactKind.equals("phone") || contact.isEmpty() || (digits >= LEAST_DIGITS && digits <= MOST_DIGITS);
    }

    /// The request; only of a form without faults.
    AccessibilityRequest request() {
        var kind = Contact.Kind.valueOf(contactKind.toUpperCase(Locale.ROOT));
        return new AccessibilityRequest(page, obstacle, new Contact(kind, contact), alternative, name);
    }

    private static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var lines = LINE_END.matcher(typed).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("").strip();
    }
}
