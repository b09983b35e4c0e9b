/// The tables of policy documents, made by the build. Drafts stand in the same tables as the versions that come of
/// them.
@NamedInterface("drafting")
package przystan.policy.domain.sql;

import org.springframework.modulith.NamedInterface;
