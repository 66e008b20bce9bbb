-- Near me: the box of coordinates around a point.
CREATE INDEX IF NOT EXISTS idx_restaurants_latitude ON restaurants (latitude, longitude) WHERE is_active;
-- The list of restaurants, and the staff's grids of restaurants and of meals by restaurant: in order of names, of cities.
CREATE INDEX IF NOT EXISTS idx_restaurants_by_name ON restaurants (name, id);
CREATE INDEX IF NOT EXISTS idx_restaurants_by_city ON restaurants (city, name, id);
