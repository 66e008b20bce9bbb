namespace Eatsential.Web.Features.Account;

/// <summary>What is wrong with one field of a form, in words for the person who typed it.</summary>
/// <param name="Field">The field's name in the form; empty when no single field is to blame.</param>
public sealed record FieldError(string Field, string Message);
