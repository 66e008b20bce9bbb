-- The owner of the audit trail makes its partitions here.
GRANT USAGE, CREATE ON SCHEMA audit TO eatsential_audit;
GRANT USAGE ON SCHEMA auth TO eatsential_audit;
