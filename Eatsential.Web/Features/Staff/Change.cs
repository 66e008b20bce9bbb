namespace Eatsential.Web.Features.Staff;

/// <summary>One line of a diff, in words.</summary>
/// <param name="Waits">It could spare somebody a warning: a second member of staff has to agree.</param>
public sealed record Change(string What, string Before, string After, bool Waits);
