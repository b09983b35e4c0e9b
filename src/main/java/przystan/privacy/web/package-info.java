/// The register of processing activities on the desk.
@NullMarked
package przystan.privacy.web;

import org.jspecify.annotations.NullMarked;
