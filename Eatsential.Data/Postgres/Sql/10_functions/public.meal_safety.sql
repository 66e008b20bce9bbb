-- What each meal means for one person, with every reason, the worst first. SafetyVerdict.Of is the same rule in C#.
-- Runs as the caller: where row security hides the profile, the person is not assessed (level null), never clear.
-- A meal that does not exist gets no row.
CREATE OR REPLACE FUNCTION public.meal_safety(p_user_id uuid, p_meal_ids uuid[])
RETURNS TABLE (meal_id uuid, level text, reasons jsonb)
LANGUAGE sql
STABLE
SET search_path = ''
AS $$
    WITH RECURSIVE
    -- Evidence older than this counts as not known; EvidencePolicy in C#. Where the app is given other days, the database is
    -- too: ALTER DATABASE … SET app.evidence_max_age_days = '120'.
    policy AS (
        SELECT
            CURRENT_TIMESTAMP - make_interval(
                days => coalesce(nullif(current_setting('app.evidence_max_age_days', true), ''), '180')::int
            ) AS oldest,
            CURRENT_TIMESTAMP - make_interval(
                days => coalesce(
                    nullif(current_setting('app.evidence_max_age_days_life_threatening', true), ''), '90'
                )::int
            ) AS oldest_life_threatening
    ),
    -- Empty unless the person is known and has answered: with allergies, or with "none".
    person AS MATERIALIZED (
        SELECT hp.user_id
        FROM public.health_profiles hp
        JOIN auth.users u ON u.id = hp.user_id
        WHERE hp.user_id = p_user_id
            AND u.deleted_at IS NULL
            AND (
                hp.no_known_allergies_at IS NOT NULL
                OR EXISTS (SELECT 1 FROM public.user_allergies ua WHERE ua.user_id = hp.user_id)
            )
    ),
    allergy AS MATERIALIZED (
        SELECT
            a.id,
            a.slug,
            ua.severity,
            array_position(ARRAY['MILD', 'MODERATE', 'SEVERE', 'LIFE_THREATENING']::text[], ua.severity::text) AS rank
        FROM person
        JOIN public.user_allergies ua ON ua.user_id = person.user_id
        JOIN health.allergens a ON a.id = ua.allergen_id
    ),
    lineage (id, ancestor_id) AS (
        SELECT id, id FROM health.allergens
        UNION
        SELECT l.id, a.parent_id
        FROM lineage l
        JOIN health.allergens a ON a.id = l.ancestor_id
        WHERE a.parent_id IS NOT NULL
    ),
    -- Itself, its species, and the groups it belongs to: an unspecific "tree nuts" may be the almond.
    hit (allergy_id, found_id) AS (
        SELECT id, ancestor_id FROM lineage
        UNION
        SELECT ancestor_id, id FROM lineage
    ),
    meal AS MATERIALIZED (
        SELECT
            m.id,
            m.ingredients_complete,
            m.ingredients_verified_at,
            EXISTS (SELECT 1 FROM public.meal_ingredients mi WHERE mi.meal_id = m.id) AS has_ingredients
        FROM public.meals m
        WHERE m.id = ANY (p_meal_ids)
    ),
    fact (meal_id, ingredient, place, allergen_id, presence) AS (
        SELECT ma.meal_id, NULL, -1, ma.allergen_id, ma.presence
        FROM meal
        JOIN public.meal_allergens ma ON ma.meal_id = meal.id
        UNION ALL
        SELECT mi.meal_id, i.name, mi.position, ia.allergen_id, ia.presence
        FROM meal
        JOIN public.meal_ingredients mi ON mi.meal_id = meal.id
        JOIN public.ingredients i ON i.id = mi.ingredient_id
        JOIN public.ingredient_allergens ia ON ia.ingredient_id = i.id
    ),
    finding (meal_id, allergy_id, kind, ingredient, place, matched) AS (
        SELECT f.meal_id, a.id, f.presence::text, f.ingredient, f.place, CASE WHEN g.id <> a.id THEN g.slug END
        FROM allergy a
        JOIN hit ON hit.allergy_id = a.id
        JOIN fact f ON f.allergen_id = hit.found_id
        JOIN health.allergens g ON g.id = f.allergen_id
        UNION ALL
        SELECT mi.meal_id, a.id, 'unclassified', i.name, mi.position, NULL
        FROM allergy a
        CROSS JOIN meal
        JOIN public.meal_ingredients mi ON mi.meal_id = meal.id
        JOIN public.ingredients i ON i.id = mi.ingredient_id
        WHERE NOT i.is_classified
        UNION ALL
        SELECT meal.id, a.id, gap.kind, NULL, 2147483647, NULL
        FROM allergy a
        CROSS JOIN meal
        CROSS JOIN policy
        CROSS JOIN LATERAL (
            SELECT CASE
                WHEN NOT meal.has_ingredients THEN 'no_ingredients'
                WHEN NOT meal.ingredients_complete THEN 'list_incomplete'
                WHEN meal.ingredients_verified_at IS NULL THEN 'never_verified'
                WHEN meal.ingredients_verified_at
                    < CASE a.severity WHEN 'LIFE_THREATENING' THEN policy.oldest_life_threatening ELSE policy.oldest END
                    THEN 'evidence_expired'
            END AS kind
        ) gap
        WHERE gap.kind IS NOT NULL
    ),
    everything AS (
        SELECT * FROM finding
        UNION ALL
        SELECT meal.id, a.id, 'no_listed', NULL, NULL, NULL
        FROM allergy a
        CROSS JOIN meal
        WHERE NOT EXISTS (SELECT 1 FROM finding f WHERE f.meal_id = meal.id AND f.allergy_id = a.id)
    ),
    judged AS (
        SELECT
            e.meal_id,
            a.slug,
            a.severity,
            a.rank,
            e.ingredient,
            e.place,
            e.matched,
            CASE e.kind WHEN 'exempt' THEN 'exempt_highly_refined' ELSE e.kind END AS kind,
            -- 0 no conflict, 1 caution, 2 unknown, 3 avoid: the worst is the greatest.
            CASE e.kind
                WHEN 'contains' THEN CASE WHEN a.rank >= 2 THEN 3 ELSE 1 END
                WHEN 'may_contain' THEN CASE WHEN a.rank >= 3 THEN 3 ELSE 1 END
                WHEN 'exempt' THEN 0
                WHEN 'no_listed' THEN 0
                ELSE 2
            END AS badness
        FROM everything e
        JOIN allergy a ON a.id = e.allergy_id
    )
    SELECT
        meal.id,
        CASE
            WHEN EXISTS (SELECT 1 FROM person)
                THEN (ARRAY['no_conflict', 'caution', 'unknown', 'avoid'])[coalesce(max(j.badness), 0) + 1]
        END,
        coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'allergen', j.slug,
                    'severity', j.severity,
                    'level', (ARRAY['no_conflict', 'caution', 'unknown', 'avoid'])[j.badness + 1],
                    'kind', j.kind,
                    'ingredient', j.ingredient,
                    'matched', j.matched
                )
                ORDER BY
                    j.badness DESC,
                    j.rank DESC,
                    j.slug COLLATE "C",
                    array_position(
                        ARRAY['contains', 'may_contain', 'could_hide', 'unclassified', 'no_ingredients',
                            'list_incomplete', 'never_verified', 'evidence_expired', 'exempt_highly_refined', 'no_listed'],
                        j.kind
                    ),
                    j.place
            ) FILTER (WHERE j.slug IS NOT NULL),
            '[]'
        )
    FROM meal
    LEFT JOIN judged j ON j.meal_id = meal.id
    GROUP BY meal.id
$$;

COMMENT ON FUNCTION public.meal_safety(uuid, uuid[]) IS
    'Level (avoid, unknown, caution, no_conflict; null when the person is not assessed) and reasons of each meal.';
