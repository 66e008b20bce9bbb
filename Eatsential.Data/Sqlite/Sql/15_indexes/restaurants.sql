-- Near me: the box of coordinates around a point.
CREATE INDEX IF NOT EXISTS idx_restaurants_latitude ON restaurants (latitude, longitude) WHERE is_active;
