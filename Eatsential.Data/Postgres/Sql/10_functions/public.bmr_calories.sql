-- A function of the row, so that hp.bmr_calories reads as a column while the age is today's.
-- Mifflin–St Jeor 1990, Am J Clin Nutr 51:241; kcal a day, rounded half up. Null where the sex is not male or female
-- (the app then shows the range between both lines) or a measure is missing. BasalMetabolicRate is the same in C#.
CREATE OR REPLACE FUNCTION public.bmr_calories(p_profile public.health_profiles)
RETURNS integer
LANGUAGE sql
STABLE
SET search_path = ''
AS $$
    SELECT round(
        10 * p_profile.weight_kg
        + 6.25 * p_profile.height_cm
        - 5 * extract(year FROM age(p_profile.date_of_birth))
        + CASE p_profile.gender WHEN 'male' THEN 5 WHEN 'female' THEN -161 END
    )::integer
$$;

COMMENT ON FUNCTION public.bmr_calories(public.health_profiles) IS
    'Resting energy in kcal a day (Mifflin–St Jeor); null where sex, weight, height or birth date is not given.';
