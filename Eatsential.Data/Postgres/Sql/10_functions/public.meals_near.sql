-- The nearest meals that fit, page by page. The way is laid down, not left to estimates, which are wrong for masks and
-- for the density of a city: walk the restaurants by distance, look into each one's menu, stop when the page is full.
-- WITH TIES takes in all of the last restaurant, so that the id can settle the order among equal distances.
-- A NULL asks for nothing. One plan a session: nothing in it depends on the values.
-- What it returns cannot be replaced, only made anew.
DROP FUNCTION IF EXISTS public.meals_near;
CREATE FUNCTION public.meals_near(
    p_latitude double precision,
    p_longitude double precision,
    p_metres double precision,
    p_contains_avoid bigint,
    p_may_contain_avoid bigint,
    p_unknown_avoid bigint,
    p_verified_since timestamptz,
    p_max_kcal integer,
    p_max_price numeric,
    p_city text,
    p_cuisine text,
    p_words text[],
    p_classes_avoid bigint,
    p_classes_apart bigint[],
    p_kcal_per_carb numeric,
    p_after_metres double precision,
    p_after_id uuid,
    p_rows integer
)
    RETURNS TABLE (
        id uuid,
        name varchar,
        description text,
        category varchar,
        price numeric,
        calories integer,
        protein_g numeric,
        carbs_g numeric,
        fat_g numeric,
        contains_mask bigint,
        may_contain_mask bigint,
        unknown_mask bigint,
        ingredients_complete boolean,
        verified_at timestamptz,
        image_url varchar,
        restaurant_id uuid,
        restaurant varchar,
        city varchar,
        cuisine varchar,
        distance double precision
    )
    LANGUAGE plpgsql STABLE
    SET search_path = ''
    SET plan_cache_mode = force_generic_plan
    SET enable_seqscan = off
    SET enable_bitmapscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
    SET enable_material = off
    SET enable_sort = off
    SET jit = off
AS $$
#variable_conflict use_column
DECLARE
    v_place public.geography = public.ST_SetSRID(public.ST_MakePoint(p_longitude, p_latitude), 4326)::public.geography;
    v_query tsquery = public.search_query(p_words);
BEGIN
    RETURN QUERY
    SELECT page.*
    FROM (
        SELECT
            m.id, m.name, m.description, m.category, m.price, m.calories, m.protein_g, m.carbs_g, m.fat_g,
            m.contains_mask, m.may_contain_mask, m.unknown_mask, m.ingredients_complete, m.ingredients_verified_at,
            m.image_url,
            near.id AS restaurant_id, near.name AS restaurant, near.city, near.cuisine_type, near.metres
        FROM (
            SELECT r.id, r.name, r.city, r.cuisine_type, r.location OPERATOR(public.<->) v_place AS metres
            FROM public.restaurants r
            WHERE r.is_active
                AND r.location OPERATOR(public.&&) public._st_expand(v_place, p_metres)
                AND (p_city IS NULL OR r.city = p_city)
                AND (p_cuisine IS NULL OR r.cuisine_type = p_cuisine)
            ORDER BY r.location OPERATOR(public.<->) v_place
        ) near
        JOIN public.meals m ON m.restaurant_id = near.id
        WHERE near.metres <= p_metres
            AND (p_after_metres IS NULL OR near.metres >= p_after_metres)
            AND (p_after_metres IS NULL OR near.metres > p_after_metres OR m.id > p_after_id)
            AND m.is_available
            AND m.contains_mask & p_contains_avoid = 0
            AND m.may_contain_mask & p_may_contain_avoid = 0
            AND m.unknown_mask & p_unknown_avoid = 0
            AND (p_verified_since IS NULL OR m.ingredients_verified_at >= p_verified_since)
            AND (p_max_kcal IS NULL OR m.calories <= p_max_kcal)
            AND (p_max_price IS NULL OR m.price <= p_max_price)
            AND m.food_classes & p_classes_avoid = 0
            AND (p_classes_apart IS NULL
                OR m.food_classes & p_classes_apart[1] = 0
                OR m.food_classes & p_classes_apart[2] = 0)
            AND (p_kcal_per_carb IS NULL OR m.carbs_g * p_kcal_per_carb <= m.calories)
            AND (v_query IS NULL OR to_tsvector('pg_catalog.simple', m.search_text) @@ v_query)
        ORDER BY near.metres
        FETCH FIRST p_rows ROWS WITH TIES
    ) page
    ORDER BY page.metres, page.id
    LIMIT p_rows;
END
$$;

COMMENT ON FUNCTION public.meals_near(
    double precision, double precision, double precision, bigint, bigint, bigint, timestamptz, integer, numeric, text, text,
    text[], bigint, bigint[], numeric, double precision, uuid, integer
) IS 'A page of available meals within so many metres that pass every filter, the nearest first.';
