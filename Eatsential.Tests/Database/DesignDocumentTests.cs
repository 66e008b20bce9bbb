using Eatsential.Tests.Support;
using Npgsql;

namespace Eatsential.Tests.Database;

/// <summary>
/// The database design by its own names: rows as a person at psql writes them, with its columns alone and the superuser's
/// rights, are taken where they are right and refused by the constraint it names where they are not.
/// </summary>
public sealed class DesignDocumentTests(PostgresUnderTest database)
    : IClassFixture<PostgresUnderTest>
{
    /// <summary>One person with a profile, one without a verified address, a restaurant with a meal, an ingredient.</summary>
    private const string Rows = """
        INSERT INTO auth.users (id, username, email, password_hash, is_email_verified) VALUES
            ('00000000-0000-4000-8000-000000000001', 'rosa', 'Rosa@example.com', 'hash', TRUE),
            ('00000000-0000-4000-8000-000000000002', 'omar', 'omar@example.com', 'hash', TRUE);
        INSERT INTO auth.users (id, username, email, password_hash)
            VALUES ('00000000-0000-4000-8000-000000000003', 'lena', 'lena@example.com', 'hash');
        INSERT INTO public.health_profiles (id, user_id, height_cm, weight_kg, date_of_birth, gender, activity_level) VALUES
            ('00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000001', 165, 75, '1980-02-29', 'female', 'light');
        INSERT INTO public.health_profiles (id, user_id)
            VALUES ('00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-000000000002');
        INSERT INTO public.restaurants (id, name, address, city, state, zip_code)
            VALUES ('00000000-0000-4000-8000-000000000021', 'Corner', '1 Main St', 'Springfield', 'IL', '62701');
        INSERT INTO public.meals (id, restaurant_id, name)
            VALUES ('00000000-0000-4000-8000-000000000031', '00000000-0000-4000-8000-000000000021', 'Stew');
        INSERT INTO public.ingredients (id, name) VALUES ('00000000-0000-4000-8000-000000000041', 'Stock');
        """;

    public static TheoryData<string, string> Taken =>
        new()
        {
            { "address with an apostrophe", User("b_1", "o''brien@example.ie") },
            { "address with a plus", User("b_2", "a+tag@sub.example.museum") },
            {
                "allergen by name and category alone",
                "INSERT INTO health.allergens (name, category) VALUES ('Kiwi', 'Food'), ('Penicillin', 'Medication')"
            },
            { "coordinates both", Restaurant("latitude, longitude", "40.7, -74.0") },
            { "cuisine of eighty letters", Restaurant("cuisine_type", "repeat('x', 80)") },
            { "meal without a price", "UPDATE public.meals SET price = NULL" },
            { "allergy", Allergy("1", "11", "SEVERE") },
            {
                "token",
                """
                    INSERT INTO auth.verification_tokens (user_id, token, token_type, expires_at)
                    VALUES ('00000000-0000-4000-8000-000000000001', 't', 'email_change', CURRENT_TIMESTAMP + INTERVAL '1 day')
                    """
            },
            {
                "allergen of an ingredient of a meal",
                """
                    INSERT INTO public.ingredient_allergens (ingredient_id, allergen_id, presence)
                    SELECT i.id, a.id, 'may_contain' FROM public.ingredients i, health.allergens a WHERE a.name = 'Celery';
                    INSERT INTO public.meal_ingredients (meal_id, ingredient_id) SELECT m.id, i.id FROM public.meals m, public.ingredients i
                    """
            },
            {
                "preferences",
                "INSERT INTO public.user_preferences (user_id) SELECT id FROM public.users"
            },
            {
                "goal",
                "INSERT INTO public.fitness_goals (user_id, health_profile_id, goal_type) SELECT user_id, id, 'gain_weight' FROM public.health_profiles"
            },
            { "recommendation", Recommendation("1", "no_conflict") },
            { "rating", Feedback("rating, comment", "5, repeat('x', 1000)") },
            { "report", Feedback("report_type", "'wrong_allergen'") },
            {
                "request",
                "INSERT INTO audit.access_logs (endpoint, method, status_code) VALUES ('/', 'GET', 200)"
            },
            {
                "diet that is there already",
                "INSERT INTO health.dietary_restrictions_ref (name, description) VALUES ('vegan', 'No animal products') ON CONFLICT (name) DO NOTHING"
            },
            {
                "allergy that is there already",
                Allergy("1", "11", "SEVERE")
                    + ";"
                    + Allergy("1", "11", "MILD")
                    + " ON CONFLICT ON CONSTRAINT uq_user_allergen DO UPDATE SET severity = 'MILD'"
            },
        };

    [SkippableTheory]
    [MemberData(nameof(Taken))]
    public async Task A_right_row_is_taken(string what, string sql)
    {
        var refused = await RefusalAsync(sql);
        Assert.True(refused is null, $"{what}: {refused?.MessageText}");
    }

    public static TheoryData<string, string> Refused =>
        new()
        {
            { "uq_users_email", User("b_3", "rosa@EXAMPLE.com") },
            { "uq_users_username", User("ROSA", "b@example.com") },
            { "chk_username_format", User("a b", "b@example.com") },
            { "chk_email_format", User("b_4", "a@x..com") },
            { "chk_email_format", User("b_4", "a@x.com' || chr(10) || '") },
            { "chk_email_format", User("b_4", "a@x") },
            { "chk_height_range", "UPDATE public.health_profiles SET height_cm = 49" },
            { "chk_weight_range", "UPDATE public.health_profiles SET weight_kg = 500.01" },
            { "chk_gender_values", "UPDATE public.health_profiles SET gender = 'Male'" },
            { "chk_activity_level", "UPDATE public.health_profiles SET activity_level = 'lazy'" },
            {
                "chk_age_minimum",
                "UPDATE public.health_profiles SET date_of_birth = CURRENT_DATE - INTERVAL '13 years' + INTERVAL '1 day'"
            },
            {
                "uq_one_profile_per_user",
                "INSERT INTO public.health_profiles (user_id) VALUES ('00000000-0000-4000-8000-000000000001')"
            },
            { "chk_severity_values", Allergy("1", "11", "severe") },
            {
                "fk_user_allergies_health_profiles_health_profile_id_user_id",
                Allergy("1", "12", "MILD")
            },
            {
                "chk_notes_length",
                Allergy("1", "11", "MILD")
                    + "; UPDATE public.user_allergies SET notes = repeat('x', 501)"
            },
            { "uq_user_allergen", Allergy("1", "11", "MILD") + ";" + Allergy("1", "11", "SEVERE") },
            {
                "chk_allergen_category",
                "INSERT INTO health.allergens (name, category) VALUES ('Kiwi', 'Fruit')"
            },
            {
                "uq_allergens_name",
                "INSERT INTO health.allergens (name, category) VALUES ('Milk', 'Food')"
            },
            { "chk_coordinates", Restaurant("latitude", "40.7") },
            { "chk_coordinates", Restaurant("longitude", "-74") },
            { "chk_coordinates", Restaurant("latitude, longitude", "90.1, 0") },
            { "chk_rating_range", "UPDATE public.restaurants SET rating = 5.1" },
            { "chk_price_range", "UPDATE public.restaurants SET price_range = 0" },
            { "chk_price_positive", "UPDATE public.meals SET price = 0" },
            { "chk_calories_range", "UPDATE public.meals SET calories = 5001" },
            { "chk_nutrients_positive", "UPDATE public.meals SET sodium_mg = -1" },
            { "chk_nutrients_positive", "UPDATE public.meals SET added_sugars_g = -0.1" },
            {
                "chk_token_type",
                "INSERT INTO auth.verification_tokens (user_id, token, token_type, expires_at) SELECT id, 't', 'other', CURRENT_TIMESTAMP + INTERVAL '1 day' FROM public.users LIMIT 1"
            },
            {
                "chk_token_expiry",
                "INSERT INTO auth.verification_tokens (user_id, token, token_type, expires_at) SELECT id, 't', 'email_verify', CURRENT_TIMESTAMP FROM public.users LIMIT 1"
            },
            { "chk_score_range", Recommendation("1.0001", "no_conflict") },
            { "chk_verdict_values", Recommendation("1", "safe") },
            { "chk_rating_values", Feedback("rating", "6") },
            { "chk_report_type", Feedback("report_type", "'other'") },
            { "chk_rating_or_report", Feedback("comment", "'neither'") },
            { "chk_comment_length", Feedback("rating, comment", "5, repeat('x', 1001)") },
            {
                "fk_user_allergies_allergens_allergen_id",
                Allergy("1", "11", "MILD") + "; DELETE FROM health.allergens WHERE name = 'Celery'"
            },
        };

    [SkippableTheory]
    [MemberData(nameof(Refused))]
    public async Task A_wrong_row_is_refused_by_its_constraint(string constraint, string sql) =>
        Assert.Equal(constraint, (await RefusalAsync(sql))?.ConstraintName);

    [SkippableTheory]
    [InlineData(
        "INSERT INTO public.health_profiles (user_id) VALUES ('00000000-0000-4000-8000-000000000003')"
    )]
    [InlineData(
        "UPDATE public.health_profiles SET user_id = '00000000-0000-4000-8000-000000000003' WHERE height_cm IS NULL"
    )]
    public async Task No_profile_goes_to_an_address_nobody_verified(string sql) =>
        Assert.Equal("User email must be verified", (await RefusalAsync(sql))?.MessageText);

    [SkippableFact]
    public async Task An_allergen_named_by_hand_is_not_the_fdas_and_gets_a_bit_of_its_own()
    {
        await using var connection = await BeginAsync();
        Assert.Equal(
            "brazil-nut-oil f, durian f",
            await ScalarAsync(
                connection,
                """
                WITH added AS (
                    INSERT INTO health.allergens (name, category) VALUES ('Durian', 'Food'), ('Brazil Nut & Oil', 'Food')
                    RETURNING slug, fda_recognized
                )
                SELECT string_agg(slug || ' ' || left(fda_recognized::text, 1), ', ' ORDER BY slug) FROM added
                """
            )
        );
        Assert.Equal(
            "true",
            await ScalarAsync(
                connection,
                "SELECT (count(DISTINCT bit) = count(*))::text FROM health.allergens"
            )
        );
    }

    [SkippableFact]
    public async Task A_setting_that_is_no_id_still_tells_where_a_change_came_from()
    {
        await using var connection = await BeginAsync();
        Assert.Equal(
            "nightly import",
            await ScalarAsync(
                connection,
                """
                SET LOCAL app.current_user_id = 'nightly import';
                UPDATE public.meals SET price = 9;
                SELECT actor FROM audit.data_changes WHERE table_name = 'meals' AND operation = 'UPDATE' AND user_id IS NULL
                """
            )
        );
    }

    private static string User(string name, string address) =>
        $"INSERT INTO auth.users (username, email, password_hash) VALUES ('{name}', '{address}', 'hash')";

    private static string Restaurant(string columns, string values) =>
        $"INSERT INTO public.restaurants (name, address, city, state, zip_code, {columns}) VALUES ('R', '1 A St', 'C', 'NY', '10001', {values})";

    private static string Allergy(string user, string profile, string severity) =>
        $"""
            INSERT INTO public.user_allergies (user_id, health_profile_id, allergen_id, severity)
            SELECT '00000000-0000-4000-8000-00000000000{user}', '00000000-0000-4000-8000-0000000000{profile}', id, '{severity}'
            FROM health.allergens WHERE name = 'Celery'
            """;

    private static string Recommendation(string score, string verdict) =>
        $"""
            INSERT INTO public.recommendations
                (user_id, restaurant_id, meal_id, score, verdict, reasons, model_version, expires_at)
            SELECT '00000000-0000-4000-8000-000000000001', restaurant_id, id, {score}, '{verdict}', '[]', '1',
                CURRENT_TIMESTAMP + INTERVAL '1 day'
            FROM public.meals
            """;

    private static string Feedback(string columns, string values) =>
        $"INSERT INTO public.feedback (user_id, meal_id, {columns}) SELECT '00000000-0000-4000-8000-000000000001', id, {values} FROM public.meals";

    private async Task<PostgresException?> RefusalAsync(string sql)
    {
        await using var connection = await BeginAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        try
        {
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException refused)
        {
            return refused;
        }
    }

    /// <summary>In a transaction that is never committed, so that each case begins with the same rows.</summary>
    private async Task<NpgsqlConnection> BeginAsync()
    {
        var connection = new NpgsqlConnection(database.ConnectionStringAs("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; " + Rows, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
