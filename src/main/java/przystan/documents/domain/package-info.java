/// Files: what they are, where they lie sealed, and the virus scanner.
@NullMarked
package przystan.documents.domain;

import org.jspecify.annotations.NullMarked;
