using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Eatsential.Web.Shared.Forms;

/// <summary>Text the keyboard is taken to when it appears, since what had the focus is gone from the page.</summary>
public sealed class FocusedText : ComponentBase
{
    private ElementReference element;

    /// <summary>h1, h3, p …</summary>
    [Parameter, EditorRequired]
    public string Tag { get; set; } = "p";

    /// <summary>False: it is only text.</summary>
    [Parameter]
    public bool When { get; set; } = true;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Tag);
        builder.AddAttribute(1, "tabindex", "-1");
        builder.AddElementReferenceCapture(2, reference => element = reference);
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && When)
            await element.FocusAsync();
    }
}
