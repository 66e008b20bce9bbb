-- What search asks of the index: every word, as the beginning of one. NULL for no words.
-- No SET: has_words inlines it.
CREATE OR REPLACE FUNCTION public.search_query(words text[])
RETURNS tsquery
LANGUAGE sql
IMMUTABLE
PARALLEL SAFE
AS $$
    SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery FROM unnest(words) word
$$;

COMMENT ON FUNCTION public.search_query(text[]) IS 'The query for texts that have, for each of these words, one that begins so.';
