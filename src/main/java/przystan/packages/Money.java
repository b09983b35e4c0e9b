package przystan.packages;

import java.math.BigDecimal;

/// An amount in a currency.
///
/// @param amount not negative
/// @param currency ISO 4217
public record Money(BigDecimal amount, String currency) {}
