-- The place as geography: distances in metres, whatever the latitude. Generated, so it cannot drift from the pair.
ALTER TABLE public.restaurants
    ADD COLUMN IF NOT EXISTS location public.geography(Point, 4326)
    GENERATED ALWAYS AS (
        public.ST_SetSRID(public.ST_MakePoint(longitude::double precision, latitude::double precision), 4326)::public.geography
    ) STORED;

-- Serves "near me": within so many metres, and the nearest first.
CREATE INDEX IF NOT EXISTS idx_restaurants_location
    ON public.restaurants USING gist (location)
    WHERE is_active;
