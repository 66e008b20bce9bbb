-- A trigger with transition tables takes one event each, so the event stands in the name.
DO $$
DECLARE
    followed record;
BEGIN
    FOR followed IN
        SELECT * FROM (VALUES
            ('public.meal_ingredients', 'INSERT', 'NEW TABLE AS changed_rows'),
            ('public.meal_ingredients', 'UPDATE', 'NEW TABLE AS changed_rows OLD TABLE AS former_rows'),
            ('public.meal_ingredients', 'DELETE', 'OLD TABLE AS changed_rows'),
            ('public.meal_ingredients', 'TRUNCATE', NULL),
            ('public.ingredient_allergens', 'INSERT', 'NEW TABLE AS changed_rows'),
            ('public.ingredient_allergens', 'UPDATE', 'NEW TABLE AS changed_rows OLD TABLE AS former_rows'),
            ('public.ingredient_allergens', 'DELETE', 'OLD TABLE AS changed_rows'),
            ('public.ingredient_allergens', 'TRUNCATE', NULL),
            ('public.meal_allergens', 'INSERT', 'NEW TABLE AS changed_rows'),
            ('public.meal_allergens', 'UPDATE', 'NEW TABLE AS changed_rows OLD TABLE AS former_rows'),
            ('public.meal_allergens', 'DELETE', 'OLD TABLE AS changed_rows'),
            ('public.meal_allergens', 'TRUNCATE', NULL),
            ('public.ingredients', 'UPDATE', 'NEW TABLE AS changed_rows OLD TABLE AS former_rows'),
            ('health.allergens', 'UPDATE', 'NEW TABLE AS changed_rows OLD TABLE AS former_rows')
        ) AS t (on_table, event, rows_seen)
    LOOP
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER keep_meal_masks_%s AFTER %s ON %s %s
             FOR EACH STATEMENT EXECUTE FUNCTION public.keep_meal_masks()',
            lower(followed.event),
            followed.event,
            followed.on_table,
            'REFERENCING ' || followed.rows_seen
        );
    END LOOP;

    -- By row, and not for the update that the function itself makes: a transition table would hold every meal of an
    -- ingredient twice, for nothing.
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER keep_meal_masks_%s
         AFTER UPDATE OF ingredients_complete, contains_mask, may_contain_mask, unknown_mask, food_classes ON public.meals
         FOR EACH ROW
         WHEN (
             pg_trigger_depth() = 0
             AND (NEW.ingredients_complete, NEW.contains_mask, NEW.may_contain_mask, NEW.unknown_mask, NEW.food_classes)
                 IS DISTINCT FROM
                 (OLD.ingredients_complete, OLD.contains_mask, OLD.may_contain_mask, OLD.unknown_mask, OLD.food_classes)
         )
         EXECUTE FUNCTION public.keep_meal_masks()',
        'update'
    );
END
$$;
