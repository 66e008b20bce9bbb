-- For the triggers that list the columns they follow.
CREATE OR REPLACE FUNCTION public.written_columns(p_table regclass)
RETURNS SETOF name
LANGUAGE sql
STABLE
SET search_path = ''
AS $$
    SELECT attname
    FROM pg_catalog.pg_attribute
    WHERE attrelid = p_table
        AND attnum > 0
        AND NOT attisdropped
        AND attgenerated = ''
        AND attname NOT IN ('contains_mask', 'may_contain_mask', 'unknown_mask', 'search_text')
        AND NOT (p_table = 'public.meals'::regclass AND attname = 'food_classes')
    ORDER BY attnum
$$;

COMMENT ON FUNCTION public.written_columns(regclass) IS
    'Columns of a table that somebody writes: all but those the database derives from others.';
