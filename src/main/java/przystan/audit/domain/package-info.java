/// Entries of the record, and their seals.
@NullMarked
package przystan.audit.domain;

import org.jspecify.annotations.NullMarked;
