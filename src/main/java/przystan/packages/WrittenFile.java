package przystan.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of a package that is being written: its sections, each one record or a list of them, in the order in which
/// they were given.
public final class WrittenFile {

    private final Map<String, Content> maps = new LinkedHashMap<>();
    private final Map<String, List<Content>> lists = new LinkedHashMap<>();

    /// Gives the one record of a section.
    public void put(String section, Content fields) {
        maps.put(section, fields);
    }

    /// Adds a record to the list that a section is.
    public void add(String section, String id, Content fields) {
        lists.computeIfAbsent(section, _ -> new ArrayList<>()).add(identified(id, fields));
    }

    /// Fields with the id before them.
    public static Content identified(String id, Content fields) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("id", id);
        whole.putAll(fields.fields());
        return Content.of(whole);
    }

    public Map<String, Content> maps() {
        return maps;
    }

    public Map<String, List<Content>> lists() {
        return lists;
    }
}
