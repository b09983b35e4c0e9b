/// The Model on the desk, and the comparison of its versions for everybody.
@NullMarked
package przystan.policy.drafts.web;

import org.jspecify.annotations.NullMarked;
