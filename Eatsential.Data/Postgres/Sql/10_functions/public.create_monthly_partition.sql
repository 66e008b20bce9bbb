-- Partitions by UTC month of every audit table: this month, three ahead, and any month whose rows fell into the DEFAULT
-- partition. Those are moved without a DELETE, which the trail refuses: their partition is replaced and read out.
CREATE OR REPLACE FUNCTION public.create_monthly_partition()
RETURNS void
LANGUAGE plpgsql
VOLATILE
SECURITY DEFINER
SET search_path = ''
SET timezone = 'UTC'
AS $$
DECLARE
    parent record;
    v_month timestamptz;
    v_months timestamptz[];
    v_stray boolean;
BEGIN
    -- One at a time, across instances.
    PERFORM pg_advisory_xact_lock(hashtext('audit.create_monthly_partition'));

    FOR parent IN
        SELECT * FROM (VALUES
            ('data_changes', 'changed_at'),
            ('audit_logs', 'occurred_at'),
            ('access_logs', 'accessed_at')
        ) AS t (name, time_column)
    LOOP
        EXECUTE format(
            'SELECT coalesce(array_agg(DISTINCT date_trunc(''month'', %I)), ''{}'') FROM audit.%I',
            parent.time_column,
            parent.name || '_default'
        ) INTO v_months;
        v_stray = v_months <> '{}';

        IF v_stray THEN
            EXECUTE format('ALTER TABLE audit.%I DETACH PARTITION audit.%I', parent.name, parent.name || '_default');
            EXECUTE format('ALTER TABLE audit.%I RENAME TO %I', parent.name || '_default', parent.name || '_stray');
        END IF;

        FOR v_month IN
            SELECT DISTINCT m
            FROM unnest(
                v_months || array(
                    SELECT date_trunc('month', now()) + make_interval(months => ahead) FROM generate_series(0, 3) ahead
                )
            ) m
        LOOP
            IF to_regclass(format('audit.%I', parent.name || to_char(v_month, '_YYYY_MM'))) IS NULL THEN
                EXECUTE format(
                    'CREATE TABLE audit.%I PARTITION OF audit.%I FOR VALUES FROM (%L) TO (%L)',
                    parent.name || to_char(v_month, '_YYYY_MM'),
                    parent.name,
                    v_month,
                    v_month + INTERVAL '1 month'
                );
                EXECUTE format(
                    'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.%I
                     FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()',
                    parent.name || to_char(v_month, '_YYYY_MM')
                );
            END IF;
        END LOOP;

        IF v_stray THEN
            EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.%I DEFAULT', parent.name || '_default', parent.name);
            EXECUTE format(
                'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.%I
                 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()',
                parent.name || '_default'
            );
            EXECUTE format('INSERT INTO audit.%I SELECT * FROM audit.%I', parent.name, parent.name || '_stray');
            EXECUTE format('DROP TABLE audit.%I', parent.name || '_stray');
        END IF;
    END LOOP;
END
$$;

GRANT CREATE ON SCHEMA public TO eatsential_audit;
ALTER FUNCTION public.create_monthly_partition() OWNER TO eatsential_audit;
REVOKE CREATE ON SCHEMA public FROM eatsential_audit;

COMMENT ON FUNCTION public.create_monthly_partition() IS
    'Makes the audit tables'' partitions of this UTC month and three ahead, and empties DEFAULT into its months.';
