namespace Eatsential.Data.Domain.Nutrition;

/// <summary>Age changes, so it is computed whenever it is read and stored nowhere.</summary>
public static class Age
{
    /// <summary>
    /// Completed years. Somebody born on 29 February turns on 1 March in common years, as PostgreSQL's <c>age()</c> has it
    /// and <see cref="DateOnly.AddYears"/> does not.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not born yet.</exception>
    public static int On(DateOnly dateOfBirth, DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, dateOfBirth);
        var hadBirthday =
            (date.Month, date.Day).CompareTo((dateOfBirth.Month, dateOfBirth.Day)) >= 0;
        return date.Year - dateOfBirth.Year - (hadBirthday ? 0 : 1);
    }
}
