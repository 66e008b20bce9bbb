namespace Eatsential.Data.Domain.Safety;

/// <summary>What is recorded of one allergen in one ingredient or meal. Stored as contains, may_contain, could_hide, exempt.</summary>
public enum Presence
{
    /// <summary>The allergen is an ingredient.</summary>
    Contains = 1,

    /// <summary>Protein may be transferred: a "may contain" or cross-contact statement.</summary>
    MayContain = 2,

    /// <summary>A vague name ("spices", "natural flavor") that could stand for the allergen: not known until somebody asks.</summary>
    CouldHide = 3,

    /// <summary>Exempt as highly refined (soybean or peanut oil): no conflict, and the reason says so.</summary>
    Exempt = 4,
}
