package build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes the styles of public pages and of the desk: Bootstrap, tokens and theme without the rules that no template
/// uses.
///
/// A rule stays when every class of one of its selectors occurs as a word in some template; a custom property stays
/// when some rule that stays asks for it.
public final class TrimStyles {

    private static final Path TEMPLATES = Path.of("src/main/java/przystan");
    private static final Path LOOK = Path.of("src/main/resources/look");
    private static final Path INTO = Path.of("target/generated-resources/assets");
    private static final String BOOTSTRAP = "META-INF/resources/webjars/bootstrap/5.3.8/css/";

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][A-Za-z0-9_-]*)");
    private static final Pattern ASKED = Pattern.compile("var\\((--[A-Za-z0-9-]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// A colon in a selector may begin a descendant, so the space before it counts there.
    private static final Pattern HEAD_SIGNS = Pattern.compile("\\s*([,>])\\s*");
    private static final Pattern BODY_SIGNS = Pattern.compile("\\s*([:;,])\\s*");

    private TrimStyles() {}

    public static void main(String[] into) throws IOException {
        Files.createDirectories(INTO);
        var used = words(Readers.PUBLIC);
        var onDesk = words(Readers.DESK);
        var ours = Files.readString(LOOK.resolve("tokens.css"))
                + Files.readString(LOOK.resolve("theme.css"))
                + Files.readString(LOOK.resolve("public.css"));
        write("public.css", bootstrap("bootstrap.css") + ours, used);
        write("public-rtl.css", bootstrap("bootstrap.rtl.css") + ours, used);
        write("desk.css", bootstrap("bootstrap.css") + ours, onDesk);
        write("desk-rtl.css", bootstrap("bootstrap.rtl.css") + ours, onDesk);
        for (var picture : List.of("sprite.svg", "favicon.svg", "passkeys.js", "autosave.js")) {
            Files.write(INTO.resolve(picture), Files.readAllBytes(LOOK.resolve(picture)));
        }
    }

    /// For whom a style is made: templates that stand inside the layout of the desk are no concern of public pages.
    private enum Readers {
        PUBLIC,
        DESK;

        boolean read(String template) {
            return this == DESK || !template.contains("przystan.access.Desk");
        }
    }

    private static Set<String> words(Readers readers) throws IOException {
        var words = new HashSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                var template = Files.readString(file);
                if (readers.read(template)) {
                    WORD.matcher(template).results().forEach(found -> words.add(found.group()));
                }
            }
        }
        return words;
    }

    private static String bootstrap(String file) throws IOException {
        try (InputStream in = TrimStyles.class.getClassLoader().getResourceAsStream(BOOTSTRAP + file)) {
            if (in == null) {
                throw new IOException("Bootstrap is not on the class path: " + BOOTSTRAP + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(String file, String css, Set<String> used) throws IOException {
        var clean = COMMENT.matcher(css).replaceAll("").replaceAll("@charset[^;]*;", "");
        var rules = trim(parse(clean), used);
        var before = -1;
        while (before != rules.size() + asked(rules).size()) {
            before = rules.size() + asked(rules).size();
            rules = withoutUnasked(rules, asked(rules));
        }
        var out = new StringBuilder();
        rules.forEach(rule -> rule.print(out));
        Files.writeString(INTO.resolve(file), out.toString());
    }

    /// A rule with declarations, or a block (`@media`, `@supports`) with rules.
    private record Rule(String head, String body, List<Rule> inner) {

        boolean isBlock() {
            return !inner.isEmpty();
        }

        void print(StringBuilder out) {
            out.append(head).append('{');
            if (isBlock()) {
                inner.forEach(rule -> rule.print(out));
            } else {
                out.append(body);
            }
            out.append('}');
        }
    }

    private static List<Rule> parse(String css) {
        var rules = new ArrayList<Rule>();
        var at = 0;
        while (true) {
            var open = css.indexOf('{', at);
            if (open < 0) {
                return rules;
            }
            var close = matching(css, open);
            var head = squeeze(css.substring(at, open), HEAD_SIGNS);
            var inside = css.substring(open + 1, close);
            if (head.startsWith("@media") || head.startsWith("@supports")) {
                rules.add(new Rule(head, "", parse(inside)));
            } else {
                rules.add(new Rule(head, squeeze(inside, BODY_SIGNS), List.of()));
            }
            at = close + 1;
        }
    }

    private static int matching(String css, int open) {
        var depth = 0;
        var quote = '\0';
        for (var at = open; at < css.length(); at++) {
            var sign = css.charAt(at);
            if (quote != '\0') {
                if (sign == '\\') {
                    at++;
                } else if (sign == quote) {
                    quote = '\0';
                }
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException(
                "a style rule is not closed: " + css.substring(open, Math.min(open + 80, css.length())));
    }

    private static List<Rule> trim(List<Rule> rules, Set<String> used) {
        var kept = new ArrayList<Rule>();
        for (var rule : rules) {
            if (rule.isBlock()) {
                var inner = trim(rule.inner(), used);
                if (!inner.isEmpty()) {
                    kept.add(new Rule(rule.head(), "", inner));
                }
            } else if (rule.head().startsWith("@keyframes")) {
                continue;
            } else if (rule.head().startsWith("@")) {
                kept.add(rule);
            } else {
                var selectors = selectors(rule.head()).stream()
                        .filter(selector ->
                                CLASS.matcher(selector).results().allMatch(found -> used.contains(found.group(1))))
                        .toList();
                if (!selectors.isEmpty() && !rule.body().isEmpty()) {
                    kept.add(new Rule(String.join(",", selectors), rule.body(), List.of()));
                }
            }
        }
        return kept;
    }

    /// Splits at commas outside of parentheses.
    private static List<String> selectors(String head) {
        var selectors = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var at = 0; at < head.length(); at++) {
            switch (head.charAt(at)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        selectors.add(head.substring(from, at).strip());
                        from = at + 1;
                    }
                }
                default -> {}
            }
        }
        selectors.add(head.substring(from).strip());
        return selectors;
    }

    private static Set<String> asked(List<Rule> rules) {
        var asked = new TreeSet<String>();
        for (var rule : rules) {
            asked.addAll(asked(rule.inner()));
            ASKED.matcher(rule.body()).results().forEach(found -> asked.add(found.group(1)));
        }
        return asked;
    }

    private static List<Rule> withoutUnasked(List<Rule> rules, Set<String> asked) {
        var kept = new ArrayList<Rule>();
        for (var rule : rules) {
            if (rule.isBlock()) {
                var inner = withoutUnasked(rule.inner(), asked);
                if (!inner.isEmpty()) {
                    kept.add(new Rule(rule.head(), "", inner));
                }
            } else {
                var body = new StringBuilder();
                for (var declaration : declarations(rule.body())) {
                    var name = declaration
                            .substring(0, Math.max(0, declaration.indexOf(':')))
                            .strip();
                    if (!name.startsWith("--") || asked.contains(name)) {
                        body.append(declaration).append(';');
                    }
                }
                if (!body.isEmpty()) {
                    kept.add(new Rule(rule.head(), body.substring(0, body.length() - 1), List.of()));
                }
            }
        }
        return kept;
    }

    /// Splits at semicolons outside of quotes and parentheses.
    private static List<String> declarations(String body) {
        var declarations = new ArrayList<String>();
        var depth = 0;
        var quote = '\0';
        var from = 0;
        for (var at = 0; at < body.length(); at++) {
            var sign = body.charAt(at);
            if (quote != '\0') {
                quote = sign == quote ? '\0' : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')') {
                depth--;
            } else if (sign == ';' && depth == 0) {
                add(declarations, body.substring(from, at));
                from = at + 1;
            }
        }
        add(declarations, body.substring(from));
        return declarations;
    }

    private static void add(List<String> declarations, String text) {
        if (!text.isBlank()) {
            declarations.add(text.strip());
        }
    }

    private static String squeeze(String css, Pattern signs) {
        return signs.matcher(SPACE.matcher(css).replaceAll(" "))
                .replaceAll("$1")
                .strip();
    }
}
