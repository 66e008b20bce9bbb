using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Eatsential.Web.Shared.Forms;

/// <summary>
/// A file input that takes nothing before it listens. <see cref="InputFile"/> hears of a choice only once its script has
/// been told of the element, a round trip after it is drawn, and a file chosen until then was lost without a word.
/// </summary>
public sealed class FileField : InputFile
{
    private bool listens;

    [Parameter]
    public bool Disabled { get; set; }

    protected override void OnParametersSet() => SetDisabled();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!firstRender)
            return;
        listens = true;
        SetDisabled();
        StateHasChanged();
    }

    private void SetDisabled() =>
        AdditionalAttributes = new Dictionary<string, object>(
            AdditionalAttributes ?? new Dictionary<string, object>()
        )
        {
            ["disabled"] = Disabled || !listens,
        };
}
