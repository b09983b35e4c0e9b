package przystan.people.web;

import java.util.regex.Pattern;

/// Where somebody wanted to go before they were asked to sign in: an address of the desk, and nothing else.
///
/// @param inside unit and language, with its query
record Destination(String inside) {

    private static final Pattern DESK = Pattern.compile("/desk(/[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~=&%+-]*)?");
    private static final int LONGEST = 500;

    static final Destination DESK_ITSELF = new Destination("/desk");

    /// Whatever is not an address of the desk leads to the desk.
    static Destination in(String asked) {
        return asked.length() <= LONGEST && DESK.matcher(asked).matches() && !asked.contains("..")
                ? new Destination(asked)
                : DESK_ITSELF;
    }
}
