package przystan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import przystan.RunningCity.Answer;

/// A browser of somebody at the running program: keeps its cookies, and sends forms with the token of the page they
/// stand on.
public final class Colleague {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Colleague() {}

    public static Colleague nobody() {
        return new Colleague();
    }

    /// One of the demonstration's people, at their desk.
    public static Colleague signedIn(String email) {
        var colleague = new Colleague();
        var answer = colleague.posts("/demo/sign-in", Map.of("email", email));
        if (answer.status() != 303) {
            throw new IllegalStateException(email + " cannot sign in: " + answer.status());
        }
        return colleague;
    }

    public Answer gets(String path) {
        return kept(RunningCity.gets(path, headers()));
    }

    /// Sends a form as it is.
    public Answer posts(String path, Map<String, String> fields) {
        return kept(RunningCity.posts(path, fields, headers()));
    }

    /// Sends a form that stands on a page, with that page's token.
    public Answer posts(String page, String path, Map<String, String> fields) {
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", token(page));
        return posts(path, filled);
    }

    public String token(String page) {
        return gets(page).page().select("input[name=_csrf]").first().val();
    }

    /// What the server does by itself after a while.
    public void losesSession() {
        cookies.remove("przystan");
    }

    private String[] headers() {
        if (cookies.isEmpty()) {
            return new String[0];
        }
        var pairs = new ArrayList<String>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        return List.of("Cookie", String.join("; ", pairs)).toArray(String[]::new);
    }

    private Answer kept(Answer answer) {
        for (var cookie : answer.response().headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
