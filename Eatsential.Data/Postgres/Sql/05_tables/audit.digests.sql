-- The table itself is the migration's; its owner is the audit trail's.
ALTER TABLE audit.digests OWNER TO eatsential_audit;
