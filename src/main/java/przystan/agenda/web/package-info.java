@NullMarked
package przystan.agenda.web;

import org.jspecify.annotations.NullMarked;
