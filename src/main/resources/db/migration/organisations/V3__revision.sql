-- Names of organisations stand in kept readings of policy documents.
create trigger raise_revision after insert or update or delete or truncate on organisations.organisation
    for each statement execute function tenancy.raise_revision();
