-- The list of restaurants, and the staff's grids of restaurants and of meals by restaurant: in order of names.
CREATE INDEX IF NOT EXISTS idx_restaurants_by_name ON public.restaurants (name, id);

-- The staff's grid in order of cities.
CREATE INDEX IF NOT EXISTS idx_restaurants_by_city ON public.restaurants (city, name, id);

-- The staff's grid: the few that are retired.
CREATE INDEX IF NOT EXISTS idx_restaurants_retired ON public.restaurants (name, id) WHERE NOT is_active;

-- The staff's grid: part of a name or a city.
CREATE INDEX IF NOT EXISTS idx_restaurants_parts_of_names
    ON public.restaurants USING gin (lower(name) public.gin_trgm_ops, lower(city) public.gin_trgm_ops);
