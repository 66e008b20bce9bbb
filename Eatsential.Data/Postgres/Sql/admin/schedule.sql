-- For whoever owns the server and has pg_cron there (shared_preload_libraries = 'pg_cron', cron.database_name = this
-- database). The app makes the partitions at its start and daily by itself; this covers an app that is long away.
-- 00:10 UTC every day; the function is idempotent and makes three months ahead.
CREATE EXTENSION IF NOT EXISTS pg_cron;
SELECT cron.schedule('create-partitions', '10 0 * * *', 'SELECT public.create_monthly_partition()');
