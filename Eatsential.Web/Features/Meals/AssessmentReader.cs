using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;

namespace Eatsential.Web.Features.Meals;

/// <summary>Finds out whom a page judges for: one statement, and none where nobody is signed in.</summary>
public sealed partial class AssessmentReader(
    AllergenVocabulary vocabulary,
    ILogger<AssessmentReader> logger
)
{
    public async Task<Assessment> RunAsync(
        EatsentialDbContext db,
        IReadOnlyList<string> avoid,
        CancellationToken ct
    )
    {
        var tree = await vocabulary.GetAsync(db, ct);
        if (db.CurrentUser.Id is null)
            return Assessment.Of(ProfileState.Nobody, AllergyAnswer.NotAnswered, avoid, tree);
        try
        {
            var own = await MyAllergyAnswer.ReadAsync(db, ct);
            if (own.Allergies?.Any(a => tree.Find(a.Allergen) is null) == true)
            {
                vocabulary.Forget();
                tree = await vocabulary.GetAsync(db, ct);
            }
            var state = own.IsAnswered ? ProfileState.Answered : ProfileState.NotAnswered;
            return Assessment.Of(state, own, avoid, tree);
        }
        // Whatever went wrong: without the profile there is no verdict, and the page says so.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            ProfileNotLoaded(e);
            return Assessment.Of(ProfileState.NotLoaded, AllergyAnswer.NotAnswered, avoid, tree);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A profile could not be read; no verdicts.")]
    private partial void ProfileNotLoaded(Exception exception);
}
