package przystan.documents;

import java.util.regex.Pattern;
import przystan.access.Author;
import przystan.texts.Language;

/// What is said of a file that is handed in.
///
/// @param name as the browser gives it; a path before it and unseen signs are left out
public record NewFile(FileOwner owner, String name, Language language, Author by) {

    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    public NewFile {
        name = PATH.matcher(UNSEEN.matcher(name).replaceAll(""))
                .replaceFirst("")
                .strip();
        if (name.length() > LONGEST) {
            name = name.substring(name.length() - LONGEST);
        }
    }
}
