-- The design's own INSERT gives a name and a category. Slug and bit are this product's, and follow from what stands
-- there: the name as URLs write it, and the first bit above those ever given out.
CREATE OR REPLACE FUNCTION health.name_allergen()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    NEW.slug = coalesce(NEW.slug, trim(BOTH '-' FROM regexp_replace(lower(NEW.name), '[^a-z0-9]+', '-', 'g')));
    NEW.bit = coalesce(NEW.bit, (SELECT coalesce(max(a.bit), -1) + 1 FROM health.allergens a));
    RETURN NEW;
END
$$;

COMMENT ON FUNCTION health.name_allergen() IS 'Trigger: an allergen added without slug or bit gets its own.';
