-- Active restaurants within so many metres, for lists in another order than by distance. Written so that the planner
-- inlines it into the caller's statement: one SELECT, STABLE, no SET.
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
        AND r.location OPERATOR(public.&&) public._st_expand(
            public.ST_SetSRID(public.ST_MakePoint($2, $1), 4326)::public.geography, $3)
        AND r.location OPERATOR(public.<->) public.ST_SetSRID(public.ST_MakePoint($2, $1), 4326)::public.geography <= $3
$$;

COMMENT ON FUNCTION public.restaurants_near(double precision, double precision, double precision) IS
    'Active restaurants within so many metres, with their distance.';
