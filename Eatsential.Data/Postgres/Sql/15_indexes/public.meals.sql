-- The orders of the meal browser: where a page starts, and its rows in order. What is not provided comes last.
CREATE INDEX IF NOT EXISTS idx_meals_by_name
    ON public.meals (name, id) WHERE is_available;
CREATE INDEX IF NOT EXISTS idx_meals_by_price
    ON public.meals (coalesce(price, 1000000000.0), id) WHERE is_available;
CREATE INDEX IF NOT EXISTS idx_meals_by_calories
    ON public.meals (coalesce(calories, 2147483647), id) WHERE is_available;
CREATE INDEX IF NOT EXISTS idx_meals_by_protein
    ON public.meals (coalesce(protein_g, -1.0), id) WHERE is_available;

-- Search by words, see public.has_words.
CREATE INDEX IF NOT EXISTS idx_meals_search_text
    ON public.meals USING gin (to_tsvector('pg_catalog.simple', search_text)) WHERE is_available;
