using Eatsential.Data;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff;

/// <summary>
/// How many days a check of a dish's ingredients is relied on: <c>Evidence:MaxAgeDays</c> and, for life-threatening
/// allergies, <c>Evidence:MaxAgeDaysLifeThreatening</c>.
/// </summary>
internal static class EvidenceSettings
{
    /// <exception cref="SettingsException">A value that is no whole number of days above 0.</exception>
    public static EvidencePolicy Read(IConfiguration configuration) =>
        new(
            Days(configuration, "Evidence:MaxAgeDays", EvidencePolicy.Default.MaxAge),
            Days(
                configuration,
                "Evidence:MaxAgeDaysLifeThreatening",
                EvidencePolicy.Default.MaxAgeLifeThreatening
            )
        );

    private static TimeSpan Days(IConfiguration configuration, string key, TimeSpan otherwise)
    {
        if (configuration[key] is not { } value)
            return otherwise;
        return int.TryParse(value, out var days) && days > 0
            ? TimeSpan.FromDays(days)
            : throw new SettingsException(
                $"{key} is '{value}': give a whole number of days above 0."
            );
    }
}
