namespace Eatsential.Web.Shared.Forms;

/// <summary>One answer among several, with what it means in a line.</summary>
public sealed record Option<T>(T Value, string Title, string Meaning = "");
