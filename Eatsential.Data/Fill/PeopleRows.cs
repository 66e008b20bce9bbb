using System.Globalization;
using System.Net;
using Eatsential.Data.Schemas;

namespace Eatsential.Data.Fill;

/// <summary>The people of a year, in the order they signed up in, and what was recommended and recorded of them.</summary>
/// <param name="allergens">The ids that allergies refer to.</param>
internal sealed class PeopleRows(
    FillPlan plan,
    CatalogueRows catalogue,
    IReadOnlyList<(Guid Id, int Bit)> allergens
)
{
    /// <summary>Allergies of nine people in a row: 0 to 6, the design's 20 for 9 profiles.</summary>
    private static readonly int[] AllergiesOfNine = [0, 2, 1, 6, 2, 1, 3, 2, 3];

    /// <summary>The length of Identity's version 3 hashes. Nobody knows a password to it.</summary>
    private static readonly string PasswordHash = new('A', 84);

    public IEnumerable<FillTable> Tables()
    {
        yield return new(
            SchemaNames.Auth,
            "users",
            "id, username, email, is_email_verified, password_hash, security_stamp, "
                + "concurrency_stamp, created_at, updated_at",
            plan.Users,
            Enumerable.Range(0, plan.Users).Select(User)
        );
        yield return new(
            SchemaNames.Public,
            "health_profiles",
            "id, user_id, height_cm, weight_kg, date_of_birth, gender, activity_level, "
                + "no_known_allergies_at, created_at, updated_at",
            plan.Profiles,
            Enumerable.Range(0, plan.Profiles).Select(Profile)
        );
        yield return new(
            SchemaNames.Public,
            "user_allergies",
            "id, user_id, health_profile_id, allergen_id, severity, notes, diagnosed_date, "
                + "created_at, updated_at",
            plan.Allergies,
            Enumerable.Range(0, plan.Profiles).SelectMany(AllergiesOf).Take(plan.Allergies)
        );
        yield return new(
            SchemaNames.Public,
            "recommendations",
            "id, user_id, restaurant_id, meal_id, score, verdict, reasons, model_version, "
                + "expires_at, created_at, updated_at",
            plan.Recommendations,
            Enumerable.Range(0, plan.Recommendations).Select(Recommendation)
        );
        // A row of each month goes first: the months' partitions are made for what they find.
        var heads = MonthHeads();
        yield return AuditLogs(heads.Count, heads.Order());
        yield return AuditLogs(
            plan.AuditRows - heads.Count,
            Enumerable.Range(0, plan.AuditRows).Where(n => !heads.Contains(n))
        );
    }

    private FillTable AuditLogs(int count, IEnumerable<int> numbers) =>
        new(
            SchemaNames.Audit,
            "audit_logs",
            "id, user_id, actor, action, target_type, target_id, details, ip_address, "
                + "occurred_at",
            count,
            numbers.Select(AuditLog)
        );

    private HashSet<int> MonthHeads()
    {
        var heads = new HashSet<int>();
        for (var month = plan.Start; plan.AuditRows > 0 && month < plan.End; )
        {
            var share = (month - plan.Start) / (plan.End - plan.Start);
            heads.Add(Math.Min((int)Math.Ceiling(share * plan.AuditRows), plan.AuditRows - 1));
            month = new DateTimeOffset(
                month.Year,
                month.Month,
                1,
                0,
                0,
                0,
                TimeSpan.Zero
            ).AddMonths(1);
        }
        return heads;
    }

    private Guid UserId(int n) => Dice.Id(plan.Seed, FillStream.User, n, plan.At(n, plan.Users));

    private Guid ProfileId(int n) =>
        Dice.Id(plan.Seed, FillStream.Profile, n, plan.At(n, plan.Users));

    private object?[] User(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.User, n);
        var at = plan.At(n, plan.Users);
        var name = string.Create(CultureInfo.InvariantCulture, $"generated_{n}");
        return
        [
            UserId(n),
            name,
            $"{name}@example.com",
            true,
            PasswordHash,
            dice.Id(at).ToString("N"),
            dice.Id(at).ToString(),
            at,
            at,
        ];
    }

    private object?[] Profile(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.Profile, n);
        var at = plan.At(n, plan.Users);
        return
        [
            ProfileId(n),
            UserId(n),
            150 + dice.Below(50),
            45 + (dice.Below(700) / 10m),
            plan.Until.AddDays(-(20 * 365) - dice.Below(50 * 365)),
            dice.OneOf(Vocabulary.Genders),
            dice.OneOf(Vocabulary.ActivityLevels),
            AllergiesOfNine[n % 9] == 0 ? at : null,
            at,
            at,
        ];
    }

    private IEnumerable<object?[]> AllergiesOf(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.Allergy, n);
        var first = dice.Below(allergens.Count);
        // Neighbours from the first on: fewer than there are, so none twice.
        for (var i = 0; i < AllergiesOfNine[n % 9]; i++)
        {
            var at = plan.At(n, plan.Users).AddMinutes(i + 1);
            yield return
            [
                Dice.Id(plan.Seed, FillStream.Allergy, (n * 8L) + i, at),
                UserId(n),
                ProfileId(n),
                allergens[(first + i) % allergens.Count].Id,
                dice.OneOf(Vocabulary.Severities),
                dice.Below(4) == 0 ? "As told by the allergist." : null,
                dice.Below(2) == 0 ? plan.Until.AddDays(-dice.Below(5000)) : null,
                at,
                at,
            ];
        }
    }

    private object?[] Recommendation(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.Recommendation, n);
        var at = plan.At(n, plan.Recommendations);
        var meal = dice.Below(plan.Meals);
        return
        [
            dice.Id(at),
            UserId(dice.Below(plan.Users)),
            catalogue.RestaurantId(CatalogueRows.RestaurantOf(meal)),
            catalogue.MealId(meal),
            dice.Below(10_001) / 10_000m,
            dice.Below(5) == 0 ? "caution" : "no_conflict",
            new Json(
                """[{"kind":"energy","text":"Within your energy for a meal"},{"kind":"cuisine","text":"You like this cuisine"},{"kind":"distance","text":"Near you"}]"""
            ),
            "rules-1",
            at.AddDays(1),
            at,
            at,
        ];
    }

    private object?[] AuditLog(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.Audit, n);
        var at = plan.At(n, plan.AuditRows);
        var user = UserId(dice.Below(plan.Users));
        return
        [
            dice.Id(at),
            user,
            user.ToString(),
            dice.OneOf(Vocabulary.Actions),
            "user",
            user,
            new Json("""{"result":"done","client":"web"}"""),
            new IPAddress([
                10,
                (byte)dice.Below(256),
                (byte)dice.Below(256),
                (byte)dice.Below(256),
            ]),
            at,
        ];
    }
}
