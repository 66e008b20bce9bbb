-- A check holds for the list as somebody saw it. Who takes a line off, changes one or relaxes a declaration and checks
-- the list anew in one transaction writes the lines first, then the check: EF sorts its commands by table, and LostCheckTests
-- hold it to that.
CREATE OR REPLACE FUNCTION public.undo_ingredients_check()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
DECLARE
    v_meals uuid[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        v_meals = array(SELECT id FROM public.meals);
    ELSIF TG_OP = 'DELETE' THEN
        v_meals = array(SELECT DISTINCT meal_id FROM former_rows);
    ELSIF TG_TABLE_NAME = 'meal_ingredients' THEN
        v_meals = array(
            SELECT unnest(array[o.meal_id, n.meal_id])
            FROM former_rows o
            LEFT JOIN changed_rows n USING (id)
            WHERE (n.meal_id, n.ingredient_id, n.grams) IS DISTINCT FROM (o.meal_id, o.ingredient_id, o.grams)
        );
    ELSE
        v_meals = array(
            SELECT unnest(array[o.meal_id, n.meal_id])
            FROM former_rows o
            LEFT JOIN changed_rows n USING (id)
            WHERE (n.meal_id, n.allergen_id, n.presence) IS DISTINCT FROM (o.meal_id, o.allergen_id, o.presence)
        );
    END IF;

    -- In the order in which a change of an ingredient locks: it first, then its meals, in the order of their ids. Every meal
    -- and not the checked alone, since another transaction may just be setting the check.
    IF TG_TABLE_NAME = 'meal_ingredients' AND TG_OP = 'UPDATE' THEN
        PERFORM FROM public.ingredients
        WHERE id IN (SELECT ingredient_id FROM changed_rows)
        ORDER BY id
        FOR SHARE;
    END IF;
    PERFORM FROM public.meals
    WHERE id = ANY (v_meals)
    ORDER BY id
    FOR NO KEY UPDATE;

    UPDATE public.meals
    SET ingredients_complete = false,
        ingredients_verified_at = NULL,
        ingredients_verified_by = NULL,
        check_lost_at = CURRENT_TIMESTAMP,
        check_lost_reason = 'The list was changed in the database.'
    WHERE id = ANY (v_meals) AND ingredients_complete;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION public.undo_ingredients_check() IS
    'Trigger: a dish whose list or declarations somebody changed is checked no more, whoever changed them.';
