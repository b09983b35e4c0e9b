@NullMarked
package przystan.organisations.web;

import org.jspecify.annotations.NullMarked;
