-- Active restaurants within so many metres, the nearest first. Written so that the planner inlines it into the caller's
-- statement (one SELECT, STABLE, no SET) and walks idx_restaurants_location in its own order: a second sort key here
-- would turn that walk off, so ties are settled by the caller.
CREATE OR REPLACE FUNCTION public.restaurants_near(
    latitude double precision,
    longitude double precision,
    metres double precision
)
    RETURNS TABLE (
        id uuid,
        name varchar,
        city varchar,
        cuisine_type varchar,
        distance double precision
    )
    LANGUAGE sql STABLE ROWS 200
AS $$
    SELECT
        r.id,
        r.name,
        r.city,
        r.cuisine_type,
        r.location OPERATOR(public.<->) public.ST_SetSRID(public.ST_MakePoint($2, $1), 4326)::public.geography
    FROM public.restaurants r
    WHERE r.is_active
        AND public.ST_DWithin(r.location, public.ST_SetSRID(public.ST_MakePoint($2, $1), 4326)::public.geography, $3)
    ORDER BY r.location OPERATOR(public.<->) public.ST_SetSRID(public.ST_MakePoint($2, $1), 4326)::public.geography
$$;
