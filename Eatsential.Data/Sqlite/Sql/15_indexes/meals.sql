-- The orders of the meal browser: where a page starts, and its rows in order. What is not provided comes last. Price and
-- calories serve their filters too.
CREATE INDEX IF NOT EXISTS idx_meals_by_name ON meals (name, id);
CREATE INDEX IF NOT EXISTS idx_meals_by_price ON meals (coalesce(price, 1000000000.0), id);
CREATE INDEX IF NOT EXISTS idx_meals_calories ON meals (coalesce(calories, 2147483647), id);
CREATE INDEX IF NOT EXISTS idx_meals_by_protein ON meals (coalesce(protein_g, -1.0), id);
-- The staff's grid: by the date of the check, and the few that are retired.
CREATE INDEX IF NOT EXISTS idx_meals_by_verified ON meals (coalesce(ingredients_verified_at, 621355968000000000), id);
CREATE INDEX IF NOT EXISTS idx_meals_retired ON meals (name, id) WHERE NOT is_available;

-- Dishes whose nutrition follows their ingredients.
CREATE INDEX IF NOT EXISTS idx_meals_computed ON meals (id) WHERE nutrition_source = 'computed';
