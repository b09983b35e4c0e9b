/// How a version of a policy document comes about: drafts, their amendments with reasons, comparison, adoption.
@ApplicationModule(
        displayName = "Policy drafts",
        allowedDependencies = {
            "access",
            "audit",
            "organisations",
            "policy",
            "policy.wording",
            "policy::drafting",
            "privacy",
            "tenancy",
            "texts",
            "ui"
        })
@NullMarked
package przystan.policy.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
