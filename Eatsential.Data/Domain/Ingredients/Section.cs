namespace Eatsential.Data.Domain.Ingredients;

/// <summary>What a stretch of a statement says about the things it names.</summary>
internal enum Section
{
    /// <summary>They are in the food.</summary>
    Ingredient,

    /// <summary>Words that only introduce a list: "Ingredients:", "contains 2 % or less of".</summary>
    Heading,

    /// <summary>A sentence beside the list: "Suitable for vegetarians."</summary>
    Note,

    /// <summary>"Contains: milk, wheat."</summary>
    Declaration,

    /// <summary>They may be transferred: "may contain", shared lines and fryers.</summary>
    MayContain,

    /// <summary>"Free from cross-contamination by …"</summary>
    Denied,
}
