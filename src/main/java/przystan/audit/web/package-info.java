/// What the data protection officer sees of the record.
@NullMarked
package przystan.audit.web;

import org.jspecify.annotations.NullMarked;
