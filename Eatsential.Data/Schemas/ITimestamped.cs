namespace Eatsential.Data.Schemas;

/// <summary>Both moments are set by the database: a default on insert, a trigger on update.</summary>
public interface ITimestamped
{
    DateTimeOffset CreatedAt { get; }
    DateTimeOffset UpdatedAt { get; }
}
