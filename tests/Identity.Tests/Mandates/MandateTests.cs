using EGov.Identity.Mandates;
using EGov.Platform.Access;

namespace EGov.Identity.Tests.Mandates;

public sealed class MandateTests
{
    private const string An = "001099012345";
    private const string Binh = "079185054321";

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly MandateRequest Usual = new(Binh, [MandateRights.Apply, MandateRights.Follow], new(2026, 12, 31));

    [Fact]
    public void A_mandate_begins_today_when_nothing_else_is_said()
    {
        var mandate = Granted(Usual)!;

        Assert.Equal((An, An, Binh, new DateOnly(2026, 1, 5)), (mandate.Principal, mandate.GrantedBy, mandate.Agent, mandate.From));
        Assert.True(mandate.IsGoodOn(new(2026, 1, 5)));
        Assert.True(mandate.IsGoodOn(new(2026, 12, 31)));
        Assert.False(mandate.IsGoodOn(new(2026, 1, 4)));
        Assert.False(mandate.IsGoodOn(new(2027, 1, 1)));
    }

    [Theory]
    [InlineData("2029-01-04", true)]
    [InlineData("2029-01-05", false)]
    [InlineData("9999-12-31", false)]
    public void It_lasts_three_years_at_most(string until, bool taken) =>
        Assert.Equal(taken, Granted(Usual with { Until = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) }) is not null);

    [Fact]
    public void What_is_wrong_is_told_field_by_field()
    {
        Assert.Equal("/agent", WrongIn(Usual with { Agent = "0790123" }));
        Assert.Equal("/agent", WrongIn(Usual with { Agent = An }));
        Assert.Equal("/rights", WrongIn(Usual with { Rights = [] }));
        Assert.Equal("/rights", WrongIn(Usual with { Rights = ["apply", "apply"] }));
        Assert.Equal("/rights", WrongIn(Usual with { Rights = ["everything"] }));
        Assert.Equal("/procedures", WrongIn(Usual with { Procedures = [] }));
        Assert.Equal("/procedures", WrongIn(Usual with { Procedures = ["1.001193", "1.001193"] }));
        Assert.Equal("/procedures", WrongIn(Usual with { Procedures = ["a b"] }));
        Assert.Equal("/until", WrongIn(Usual with { From = new(2026, 1, 4) }));
        Assert.Equal("/until", WrongIn(Usual with { Until = new(2026, 1, 4) }));
    }

    [Fact]
    public void Who_represents_a_business_gives_themselves_no_mandate_of_it() =>
        Assert.False(Mandate.Grant("0100109106", Binh, Usual, Now).Succeeded(out _, out _));

    [Fact]
    public void It_ends_once_and_not_after_its_time()
    {
        var mandate = Granted(Usual)!;

        Assert.True(mandate.Revoke(An, Now).Succeeded(out var events, out _));
        var revoked = Mandate.Fold(mandate, events[0]);
        Assert.False(revoked.IsGoodOn(new(2026, 1, 5)));
        Assert.True(revoked.Revoke(Binh, Now).Succeeded(out events, out _));
        Assert.Empty(events);
        Assert.False(mandate.Revoke(An, Now.AddYears(1)).Succeeded(out _, out var over));
        Assert.Equal("IDENTITY-3315", over.Definition.Code);
    }

    private static Mandate? Granted(MandateRequest wanted) =>
        Mandate.Grant(An, An, wanted, Now).Succeeded(out var events, out _) ? Mandate.Fold(null, events.Single()) : null;

    private static string? WrongIn(MandateRequest wanted)
    {
        Assert.False(Mandate.Grant(An, An, wanted, Now).Succeeded(out _, out var error));
        return error.Fields.Select(field => field.Field).Distinct().First();
    }
}
