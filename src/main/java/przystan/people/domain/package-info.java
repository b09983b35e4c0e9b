/// Accounts, invitations, roles, and what somebody must prove to sign in.
@NullMarked
package przystan.people.domain;

import org.jspecify.annotations.NullMarked;
