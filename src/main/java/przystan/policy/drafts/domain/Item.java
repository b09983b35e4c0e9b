package przystan.policy.drafts.domain;

import java.util.Map;

/// One thing that a version says, as the desk has it.
///
/// @param order place among its kind
/// @param wording what it says, and why it changed
/// @param revision grows with every change; a form that was made from an older one is stale
/// @param touched per cell of a text, the revision that changed it or found it right
public record Item(ItemKey key, int order, Wording wording, long revision, Map<String, Long> touched) {

    public ItemKind kind() {
        return key.kind();
    }

    /// The area it belongs to, of an area itself its own; empty when it belongs to none.
    public String area() {
        return areaOf(key, wording);
    }

    static String areaOf(ItemKey key, Wording wording) {
        return key.kind() == ItemKind.AREA ? key.id() : wording.get("area");
    }

    /// Whether a translation was made from a source text that has changed since.
    public boolean outdated(String field, String source, String language) {
        return !language.equals(source)
                && !wording.in(field, language).isEmpty()
                && touched.getOrDefault(field + "." + source, 0L) > touched.getOrDefault(field + "." + language, 0L);
    }

    /// Whether a text exists in the source language, but not in this one.
    public boolean untranslated(String field, String source, String language) {
        return !wording.in(field, source).isEmpty()
                && wording.in(field, language).isEmpty();
    }
}
