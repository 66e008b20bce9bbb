namespace Eatsential.Tests.Support;

/// <summary>The smallest phone and a plain laptop.</summary>
public enum Device
{
    /// <summary>360 × 740, touch.</summary>
    Phone,

    /// <summary>1280 × 800, mouse.</summary>
    Laptop,
}
