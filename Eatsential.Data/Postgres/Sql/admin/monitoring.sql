-- For whoever owns the server, where statements are to be measured. It asks for
-- shared_preload_libraries = 'pg_stat_statements' in postgresql.conf.
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;

-- Statements over the design's threshold for "slow", 100 ms.
SELECT query, calls, total_exec_time, mean_exec_time, min_exec_time, max_exec_time
FROM pg_stat_statements
WHERE mean_exec_time > 100
ORDER BY mean_exec_time DESC
LIMIT 20;
