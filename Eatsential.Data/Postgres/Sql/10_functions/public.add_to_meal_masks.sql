-- For what can only warn more: nothing is computed anew. The rows are locked first, in the order of their ids: an UPDATE
-- alone would pass by a row that has the bits, while another transaction that is not done is taking them off.
CREATE OR REPLACE FUNCTION public.add_to_meal_masks(
    p_ingredient_id uuid,
    p_contains bigint,
    p_may_contain bigint,
    p_unknown bigint,
    p_food_classes bigint
)
RETURNS void
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
DECLARE
    v_meals uuid[];
BEGIN
    -- Refuses what it would refuse otherwise: a snapshot older than the locks.
    PERFORM public.refresh_meal_masks('{}');

    v_meals = array(SELECT meal_id FROM public.meal_ingredients WHERE ingredient_id = p_ingredient_id);
    PERFORM FROM public.meals
    WHERE id = ANY (v_meals)
    ORDER BY id
    FOR NO KEY UPDATE;

    UPDATE public.meals
    SET contains_mask = contains_mask | p_contains,
        may_contain_mask = may_contain_mask | p_may_contain,
        unknown_mask = unknown_mask | p_unknown,
        food_classes = food_classes | p_food_classes
    WHERE id = ANY (v_meals)
        AND (contains_mask, may_contain_mask, unknown_mask, food_classes) IS DISTINCT FROM (
            contains_mask | p_contains,
            may_contain_mask | p_may_contain,
            unknown_mask | p_unknown,
            food_classes | p_food_classes
        );
END
$$;

COMMENT ON FUNCTION public.add_to_meal_masks(uuid, bigint, bigint, bigint, bigint) IS
    'Sets these bits on every meal with the ingredient.';
