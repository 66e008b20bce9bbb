-- Named before keep_meal_masks, so that the masks are computed once, of the dish as it is then. A line that is only added
-- warns by itself, so nothing has to be undone for it.
DO $$
DECLARE
    followed record;
BEGIN
    FOR followed IN
        SELECT * FROM (VALUES
            ('public.meal_ingredients', 'UPDATE', 'OLD TABLE AS former_rows NEW TABLE AS changed_rows'),
            ('public.meal_ingredients', 'DELETE', 'OLD TABLE AS former_rows'),
            ('public.meal_ingredients', 'TRUNCATE', NULL),
            ('public.meal_allergens', 'UPDATE', 'OLD TABLE AS former_rows NEW TABLE AS changed_rows'),
            ('public.meal_allergens', 'DELETE', 'OLD TABLE AS former_rows'),
            ('public.meal_allergens', 'TRUNCATE', NULL)
        ) AS t (on_table, event, rows_seen)
    LOOP
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER ingredients_check_lost_%s AFTER %s ON %s %s
             FOR EACH STATEMENT EXECUTE FUNCTION public.undo_ingredients_check()',
            lower(followed.event),
            followed.event,
            followed.on_table,
            'REFERENCING ' || followed.rows_seen
        );
    END LOOP;
END
$$;
