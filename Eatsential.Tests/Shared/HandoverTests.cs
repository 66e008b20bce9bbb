using Eatsential.Data;
using Eatsential.Tests.Support;
using Eatsential.Web.Shared;

namespace Eatsential.Tests.Shared;

public sealed class HandoverTests : IDisposable
{
    private readonly Handover handover = new(StoppedClock.Default);

    [Fact]
    public void A_ticket_is_good_once()
    {
        var me = Person();
        var ticket = handover.Keep(me, "page");

        Assert.Equal("page", handover.Take<string>(me, ticket));
        Assert.Null(handover.Take<string>(me, ticket));
    }

    [Fact]
    public void And_for_nobody_else()
    {
        var ticket = handover.Keep(Person(), "page");

        Assert.Null(handover.Take<string>(Person(), ticket));
    }

    [Fact]
    public void Another_word_opens_nothing() =>
        Assert.Null(handover.Take<string>(Person(), "guessed"));

    public void Dispose() => handover.Dispose();

    private static CurrentUser Person()
    {
        var person = new CurrentUser();
        person.SignedInAs(Guid.CreateVersion7());
        return person;
    }
}
