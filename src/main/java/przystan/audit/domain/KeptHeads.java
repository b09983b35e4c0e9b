package przystan.audit.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// Ends of chains that were kept outside of the database: earlier output of `audit verify`, or the program's log. Of
/// each line only the words `head UNIT NUMBER MARK` count.
///
/// @param byUnit key of the unit, or `installation`
record KeptHeads(Map<String, Map<Long, Head>> byUnit) {

    static final KeptHeads NONE = new KeptHeads(Map.of());

    private static final Pattern HEAD = Pattern.compile("\\bhead (\\S+) ([1-9][0-9]{0,17}) ((?:[0-9a-f]{2})+)\\b");

    static KeptHeads read(Path file) throws IOException {
        var heads = new HashMap<String, Map<Long, Head>>();
        try (var lines = Files.lines(file)) {
            lines.map(HEAD::matcher).filter(found -> found.find()).forEach(found -> {
                var head =
                        new Head(Long.parseLong(found.group(2)), HexFormat.of().parseHex(found.group(3)));
                heads.computeIfAbsent(found.group(1), _ -> new HashMap<>()).put(head.number(), head);
            });
        }
        return new KeptHeads(heads);
    }

    Map<Long, Head> of(String unit) {
        return byUnit.getOrDefault(unit, Map.of());
    }
}
