package przystan.ui;

import java.util.regex.Pattern;

/// Which page of a list an address asks for.
///
/// @param value counted from 1
public record PageNumber(int value) {

    public static final PageNumber FIRST = new PageNumber(1);

    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{0,5}");
    private static final String WRONG = "ui.wrong.page";

    /// @param typed anything a stranger types
    /// @throws WrongParameter when it is not the number of a page
    public static PageNumber of(String typed) {
        if (!WRITTEN.matcher(typed).matches()) {
            throw new WrongParameter(WRONG);
        }
        return new PageNumber(Integer.parseInt(typed));
    }

    /// @throws WrongParameter when the list has fewer pages
    public void requireWithin(int pages) {
        if (value > pages) {
            throw new WrongParameter(WRONG);
        }
    }
}
