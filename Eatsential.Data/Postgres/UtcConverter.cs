using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Eatsential.Data.Postgres;

/// <summary><c>timestamptz</c> is an instant; Npgsql refuses to guess what another offset means.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v);
