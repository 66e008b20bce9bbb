namespace Eatsential.Data.Schemas.Public.Curation;

/// <summary>
/// A change that could spare somebody a warning, waiting for a second member of staff. It holds for the facts as they
/// were when it was proposed and for no others.
/// </summary>
public sealed class CurationProposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is about: a meal or an ingredient, never both.</summary>
    public Guid? MealId { get; init; }
    public Guid? IngredientId { get; init; }

    /// <summary>JSON of the facts as they stand without it.</summary>
    public required string Before { get; init; }

    /// <summary>JSON of the facts it asks for.</summary>
    public required string After { get; init; }

    /// <summary>What the proposer says it rests on.</summary>
    public string? Note { get; init; }
    public Guid? ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Null while it waits.</summary>
    public Decision? Decision { get; set; }
}

/// <summary>Stored as approved, refused, superseded.</summary>
public enum Decision
{
    Approved = 1,
    Refused = 2,

    /// <summary>The facts changed before anybody decided.</summary>
    Superseded = 3,
}
