package przystan.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import przystan.ui.Fragment;

/// The way to the city's own directory.
///
/// @param to where the person wanted to go, inside unit and language
public record DirectoryButton(String name, String to) implements Fragment {

    public String query() {
        return "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
