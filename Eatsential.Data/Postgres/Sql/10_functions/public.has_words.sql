-- No SET: it is inlined, so that idx_meals_search_text answers it.
CREATE OR REPLACE FUNCTION public.has_words(search_text text, words text[])
RETURNS boolean
LANGUAGE sql
IMMUTABLE
PARALLEL SAFE
AS $$
    SELECT to_tsvector('pg_catalog.simple', search_text) @@ public.search_query(words)
$$;

COMMENT ON FUNCTION public.has_words(text, text[]) IS 'Whether a meal''s searchable text has all the words.';
