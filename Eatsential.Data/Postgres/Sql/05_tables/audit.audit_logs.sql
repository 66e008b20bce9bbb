CREATE TABLE IF NOT EXISTS audit.audit_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    user_id uuid,
    actor varchar(63) NOT NULL DEFAULT 'system',
    action varchar(60) NOT NULL,
    target_type varchar(60),
    target_id uuid,
    details jsonb,
    ip_address inet,
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_audit_logs PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE TABLE IF NOT EXISTS audit.audit_logs_default PARTITION OF audit.audit_logs DEFAULT;

-- Serves "what this person did", newest first.
CREATE INDEX IF NOT EXISTS idx_audit_logs_user_id ON audit.audit_logs (user_id, occurred_at DESC);
-- Serves a span of time and the seals, at a thousandth of a B-tree's size: rows arrive in the order of time.
CREATE INDEX IF NOT EXISTS idx_audit_logs_occurred_at ON audit.audit_logs USING brin (occurred_at);

ALTER TABLE audit.audit_logs OWNER TO eatsential_audit;
ALTER TABLE audit.audit_logs_default OWNER TO eatsential_audit;
