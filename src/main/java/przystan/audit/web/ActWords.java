package przystan.audit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import przystan.texts.Words;

/// How acts, kinds of things and names of values are put into words. The module that records them has the texts: an
/// act is the key of its own, such as `policy.act.draft-adopted`; the kind `policy.draft` is said by
/// `policy.thing.draft`, a value `title` of such a thing by `policy.value.title`. What has no text is shown by its
/// code.
public record ActWords(Words words) {

    private static final String ACT = ".act.";

    /// An act to choose.
    public record Choice(String code, String text) {}

    String act(String code) {
        return words.knows(code) ? words.say(code) : code;
    }

    String thing(String kind) {
        var name = kind.replaceFirst("\\.thing\\.", ".");
        return said(name, "thing", name.substring(name.indexOf('.') + 1)).orElse(kind);
    }

    /// @param kind of the thing that has the value
    /// @param name of the value; one that is said in a language ends with its tag, as `title.pl`
    String value(String kind, String name) {
        var dot = name.lastIndexOf('.');
        var field = (dot < 0 ? name : name.substring(0, dot)).replace('_', '-');
        return said(kind, "value", field)
                .map(text -> dot < 0 ? text : text + " (" + name.substring(dot + 1) + ")")
                .orElse(name);
    }

    /// All acts that have words, in the order of the dictionary.
    List<Choice> acts() {
        return words.keys().stream()
                .filter(key -> key.contains(ACT) && key.indexOf(ACT) == key.indexOf('.'))
                .map(key -> new Choice(key, words.say(key)))
                .sorted(Comparator.comparing(Choice::text, words.order()))
                .toList();
    }

    private Optional<String> said(String kind, String sort, String name) {
        var end = kind.indexOf('.');
        var key = kind.substring(0, Math.max(0, end)) + "." + sort + "." + name;
        return words.knows(key) ? Optional.of(words.say(key)) : Optional.empty();
    }
}
