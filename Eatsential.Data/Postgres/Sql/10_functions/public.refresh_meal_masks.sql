-- Writes the masks of these meals where they differ. The rows are locked first, in the order of their ids, and the masks
-- are computed by a later statement: whoever waited for the lock sees what the other transaction committed.
CREATE OR REPLACE FUNCTION public.refresh_meal_masks(p_meal_ids uuid[])
RETURNS bigint
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
DECLARE
    v_changed bigint;
BEGIN
    -- A snapshot taken before the lock would not show it.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Ingredients are changed at READ COMMITTED only, or a meal could miss a hazard.'
            USING ERRCODE = 'feature_not_supported';
    END IF;

    PERFORM FROM public.meals
    WHERE id = ANY (p_meal_ids)
    ORDER BY id
    FOR NO KEY UPDATE;

    UPDATE public.meals m
    SET contains_mask = k.contains_mask,
        may_contain_mask = k.may_contain_mask,
        unknown_mask = k.unknown_mask,
        food_classes = k.food_classes
    FROM public.meal_masks(p_meal_ids) k
    WHERE m.id = k.meal_id
        AND (m.contains_mask, m.may_contain_mask, m.unknown_mask, m.food_classes)
            IS DISTINCT FROM (k.contains_mask, k.may_contain_mask, k.unknown_mask, k.food_classes);
    GET DIAGNOSTICS v_changed = ROW_COUNT;
    RETURN v_changed;
END
$$;

COMMENT ON FUNCTION public.refresh_meal_masks(uuid[]) IS
    'Brings the masks of these meals to what their ingredients say; answers how many changed.';
