namespace Eatsential.Data.Sqlite;

/// <summary>
/// A check of a dish's list holds for the list as somebody saw it, whoever changes it. Who takes a line off and checks the
/// list anew in one transaction writes the lines first, then the check, as EF does. A line that is only added warns by
/// itself.
/// </summary>
internal static class CheckLostTriggers
{
    public static IEnumerable<(string Name, string Sql)> All =>
        [
            Of("meal_ingredients", "ingredient_id", "grams"),
            Of("meal_allergens", "allergen_id", "presence"),
        ];

    private static (string Name, string Sql) Of(string table, string what, string how)
    {
        return (
            $"{table}_check_lost",
            $"""
            DROP TRIGGER IF EXISTS {table}_check_lost_update;
            CREATE TRIGGER {table}_check_lost_update AFTER UPDATE OF meal_id, {what}, {how} ON {table}
            WHEN (NEW.meal_id, NEW.{what}, NEW.{how}) IS NOT (OLD.meal_id, OLD.{what}, OLD.{how})
            BEGIN
                {Undo("OLD.meal_id, NEW.meal_id")}
            END;
            DROP TRIGGER IF EXISTS {table}_check_lost_delete;
            CREATE TRIGGER {table}_check_lost_delete AFTER DELETE ON {table}
            BEGIN
                {Undo("OLD.meal_id")}
            END;
            """
        );

        static string Undo(string meals) =>
            $"""
                UPDATE meals
                SET ingredients_complete = 0,
                    ingredients_verified_at = NULL,
                    ingredients_verified_by = NULL,
                    check_lost_at = {SqliteDbContext.NowTicks},
                    check_lost_reason = 'The list was changed in the database.'
                WHERE id IN ({meals}) AND ingredients_complete;
                """;
    }
}
