-- The orders of the meal browser: where a page starts, and its rows in order. What is not provided comes last. Price and
-- calories serve their filters too. None is partial: the planner takes no statistics of an expression from a partial one.
CREATE INDEX IF NOT EXISTS idx_meals_by_name ON public.meals (name, id);
CREATE INDEX IF NOT EXISTS idx_meals_by_price ON public.meals (coalesce(price, 1000000000.0), id);
CREATE INDEX IF NOT EXISTS idx_meals_calories ON public.meals (coalesce(calories, 2147483647), id);
CREATE INDEX IF NOT EXISTS idx_meals_by_protein ON public.meals (coalesce(protein_g, -1.0), id);

-- Search by words, see public.has_words.
CREATE INDEX IF NOT EXISTS idx_meals_search_text
    ON public.meals USING gin (to_tsvector('pg_catalog.simple', search_text));

-- The staff's grid: by the date of the check, and the few that are retired.
CREATE INDEX IF NOT EXISTS idx_meals_by_verified ON public.meals (coalesce(ingredients_verified_at, timestamptz '1970-01-01 00:00:00+00'), id);
CREATE INDEX IF NOT EXISTS idx_meals_retired ON public.meals (name, id) WHERE NOT is_available;

-- Dishes whose nutrition follows their ingredients.
CREATE INDEX IF NOT EXISTS idx_meals_computed ON public.meals (id) WHERE nutrition_source = 'computed';
