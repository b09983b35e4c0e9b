@NullMarked
package przystan.agenda.domain;

import org.jspecify.annotations.NullMarked;
