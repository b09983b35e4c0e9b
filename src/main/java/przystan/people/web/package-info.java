/// Signing in, one's own account, and the people of a unit.
@NullMarked
package przystan.people.web;

import org.jspecify.annotations.NullMarked;
