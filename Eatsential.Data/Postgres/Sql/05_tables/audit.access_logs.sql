CREATE TABLE IF NOT EXISTS audit.access_logs (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    user_id uuid,
    session_id uuid,
    ip_address inet,
    user_agent text,
    endpoint varchar(255),
    method varchar(10),
    status_code integer,
    response_time_ms integer,
    error_message text,
    accessed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_access_logs PRIMARY KEY (id, accessed_at)
) PARTITION BY RANGE (accessed_at);

CREATE TABLE IF NOT EXISTS audit.access_logs_default PARTITION OF audit.access_logs DEFAULT;

-- Serves the last requests of one person.
CREATE INDEX IF NOT EXISTS idx_access_logs_user_id ON audit.access_logs (user_id, accessed_at DESC);
-- Serves the last failures.
CREATE INDEX IF NOT EXISTS idx_access_logs_failures ON audit.access_logs (accessed_at DESC) WHERE status_code >= 400;
-- Serves a span of time and the seals, at a thousandth of a B-tree's size: rows arrive in the order of time.
CREATE INDEX IF NOT EXISTS idx_access_logs_accessed_at ON audit.access_logs USING brin (accessed_at);

ALTER TABLE audit.access_logs OWNER TO eatsential_audit;
ALTER TABLE audit.access_logs_default OWNER TO eatsential_audit;
