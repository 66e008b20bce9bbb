using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Eatsential.Data.Sqlite;

/// <summary>Instants as UTC ticks: they sort and compare as numbers, whatever offset they came with.</summary>
internal sealed class TicksConverter()
    : ValueConverter<DateTimeOffset, long>(
        v => v.UtcTicks,
        v => new DateTimeOffset(v, TimeSpan.Zero)
    );
