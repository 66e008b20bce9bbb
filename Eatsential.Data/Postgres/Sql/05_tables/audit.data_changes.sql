CREATE TABLE IF NOT EXISTS audit.data_changes (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    table_schema varchar(63) NOT NULL,
    table_name varchar(63) NOT NULL,
    operation varchar(10) NOT NULL,
    user_id uuid,
    actor varchar(63) NOT NULL DEFAULT 'system',
    "session_user" varchar(63) NOT NULL DEFAULT session_user,
    record_id uuid,
    old_data jsonb,
    new_data jsonb,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_data_changes PRIMARY KEY (id, changed_at),
    CONSTRAINT chk_operation_values CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'))
) PARTITION BY RANGE (changed_at);

CREATE TABLE IF NOT EXISTS audit.data_changes_default PARTITION OF audit.data_changes DEFAULT;

-- Serves "everything that happened to this record".
CREATE INDEX IF NOT EXISTS idx_data_changes_record_id ON audit.data_changes (record_id, changed_at DESC);
-- Serves a span of time and the seals, at a thousandth of a B-tree's size: rows arrive in the order of time.
CREATE INDEX IF NOT EXISTS idx_data_changes_changed_at ON audit.data_changes USING brin (changed_at);

ALTER TABLE audit.data_changes OWNER TO eatsential_audit;
ALTER TABLE audit.data_changes_default OWNER TO eatsential_audit;
