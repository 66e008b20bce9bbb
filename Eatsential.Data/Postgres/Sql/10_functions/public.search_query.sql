-- What search asks of the index: every word, as the beginning of one. NULL for no words.
CREATE OR REPLACE FUNCTION public.search_query(words text[]) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery FROM unnest(words) word
$$;

-- Whether a meal's text has all the words. It is inlined, so that idx_meals_search_text answers it.
CREATE OR REPLACE FUNCTION public.has_words(search_text text, words text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT to_tsvector('pg_catalog.simple', search_text) @@ public.search_query(words)
$$;
