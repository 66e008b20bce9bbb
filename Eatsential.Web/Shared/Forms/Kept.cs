namespace Eatsential.Web.Shared.Forms;

/// <summary>
/// What a component keeps over a paused circuit. It holds on to one of these and changes what is in it: the framework
/// (10.0) hands the restored object over once more at the parent's next render, which would undo a replacement.
/// </summary>
public sealed class Kept<T>
    where T : class
{
    public T? Value { get; set; }
}
