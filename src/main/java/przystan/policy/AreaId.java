package przystan.policy;

/// Identity of an area of a policy document, unique within its unit, for example `housing`.
public record AreaId(String value) {}
