using System.Buffers.Binary;

namespace Eatsential.Data.Fill;

/// <summary>
/// Chance that repeats itself: a row's values follow from the seed, its table and its number alone, whatever is made
/// before it. SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
/// </summary>
internal sealed class Dice(int seed, FillStream stream, long row)
{
    private ulong state = Mix(Mix(((ulong)(uint)seed << 8) | (byte)stream) ^ (ulong)row);

    /// <returns>A number from 0 to <paramref name="limit"/> − 1.</returns>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <returns>From 0 up to and without 1.</returns>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Around 0 with a standard deviation of 1: Box and Muller, 1958.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>A version 7 uuid of that moment, so that keys come in the order of time as the app's own do.</summary>
    public static Guid Id(int seed, FillStream stream, long row, DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = (ulong)at.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (milliseconds << 16) | 0x7000 | (byte)stream);
        // The row's own number, not a draw: no two rows can meet.
        BinaryPrimitives.WriteUInt64BigEndian(
            bytes[8..],
            0x8000_0000_0000_0000 | ((Mix((uint)seed) & 0x3FFF) << 48) | (ulong)row
        );
        return new Guid(bytes, bigEndian: true);
    }

    public Guid Id(DateTimeOffset at) => Id(seed, stream, row, at);

    private ulong Next() => Mix(state += 0x9E37_79B9_7F4A_7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
