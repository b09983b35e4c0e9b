package przystan.notices.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import przystan.tenancy.UnitId;

/// Names a letter. Its Message-ID is made of it, so the same letter always bears the same, and a bounce finds it.
public record LetterId(UnitId unit, UUID value) {

    private static final String SIGNS = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern NAMED = Pattern.compile("(" + SIGNS + ")\\.(" + SIGNS + ")");

    public static LetterId fresh(UnitId unit) {
        return new LetterId(unit, UUID.randomUUID());
    }

    /// The letter whose name stands in this, such as a Message-ID.
    public static Optional<LetterId> in(String text) {
        var named = NAMED.matcher(text);
        return named.find()
                ? Optional.of(
                        new LetterId(new UnitId(UUID.fromString(named.group(2))), UUID.fromString(named.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value + "." + unit.value();
    }
}
