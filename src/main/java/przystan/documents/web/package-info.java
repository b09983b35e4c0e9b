/// Files sent and fetched.
@NullMarked
package przystan.documents.web;

import org.jspecify.annotations.NullMarked;
