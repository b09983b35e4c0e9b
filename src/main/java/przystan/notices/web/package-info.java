/// The settings of a person's notices, and the outbox of the demonstration.
@NullMarked
package przystan.notices.web;

import org.jspecify.annotations.NullMarked;
