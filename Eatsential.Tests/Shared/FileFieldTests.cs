using Bunit;
using Eatsential.Web.Shared.Forms;

namespace Eatsential.Tests.Shared;

public sealed class FileFieldTests : BunitContext
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_can_be_chosen_only_where_the_browser_listens_for_it(bool disabled)
    {
        var listening = JSInterop.SetupVoid("Blazor._internal.InputFile.init", _ => true);
        var field = Render<FileField>(p => p.Add(f => f.Disabled, disabled));
        Assert.True(field.Find("input").HasAttribute("disabled"));

        listening.SetVoidResult();

        field.WaitForAssertion(() =>
            Assert.Equal(disabled, field.Find("input").HasAttribute("disabled"))
        );
        field.Render(p => p.Add(f => f.Disabled, !disabled));
        Assert.NotEqual(disabled, field.Find("input").HasAttribute("disabled"));
    }
}
