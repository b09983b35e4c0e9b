/// Letters from writing to the answer of the mail server, and how often people want them.
@NullMarked
package przystan.notices.domain;

import org.jspecify.annotations.NullMarked;
