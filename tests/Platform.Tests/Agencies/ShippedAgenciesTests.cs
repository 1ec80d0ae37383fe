using EGov.Platform.Agencies;

namespace EGov.Platform.Tests.Agencies;

public sealed class ShippedAgenciesTests
{
    private static readonly DateOnly LastOf63 = new(2025, 6, 30);
    private static readonly DateOnly FirstOf34 = new(2025, 7, 1);
    private static readonly ShippedAgencies Shipped = ShippedAgencies.Current;

    private static int ProvincesOn(DateOnly day) => Shipped.All.Count(agency => agency.Kind == AgencyKind.Province && agency.ExistsOn(day));

    [Fact]
    public void There_are_63_provinces_before_July_2025_and_34_after()
    {
        Assert.Equal(63, ProvincesOn(new DateOnly(2019, 12, 9)));
        Assert.Equal(63, ProvincesOn(LastOf63));
        Assert.Equal(34, ProvincesOn(FirstOf34));
    }

    [Fact]
    public void Every_province_that_ended_in_2025_has_one_successor_that_begins_the_next_day() => Assert.All(
        Shipped.All.Where(agency => agency.Kind == AgencyKind.Province && agency.To == LastOf63),
        agency => Assert.Equal(FirstOf34, Shipped.Find(Assert.Single(agency.Successors))!.From));

    [Fact]
    public void Ministries_became_fewer_in_March_2025()
    {
        Assert.Equal(18 + 4, MinistriesOn(new DateOnly(2025, 2, 28))); // ministries, and bodies of their level: bank, inspectorate, ethnic committee, office
        Assert.Equal(14 + 3, MinistriesOn(new DateOnly(2025, 3, 1)));
    }

    [Fact]
    public void Every_successor_and_parent_is_there() => Assert.All(
        Shipped.All,
        agency => Assert.All(
            agency.Parent is { } parent ? [parent, .. agency.Successors] : agency.Successors,
            id => Assert.True(Shipped.Find(id) is not null, $"{agency.Id} names {id}")));

    [Fact]
    public void A_row_that_is_not_confirmed_says_how_it_was_inferred_and_every_row_has_a_source() => Assert.All(Shipped.All, agency =>
    {
        Assert.NotEmpty(agency.Source);
        Assert.True(agency.Confirmed || agency.InferredFrom is { Length: > 0 }, agency.Id);
    });

    [Fact]
    public void No_code_belongs_to_two_bodies_at_once()
    {
        foreach (var day in (DateOnly[])[new(2019, 12, 9), new(2024, 12, 31), new(2025, 2, 28), new(2025, 3, 1), LastOf63, FirstOf34])
        {
            var twice = Shipped.All.Where(agency => agency.ExistsOn(day)).SelectMany(AgencyLookup.TermsOf)
                .GroupBy(term => term, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void An_older_code_is_the_newer_one_turned_round() => Assert.All(
        Shipped.All.Where(agency => agency.Codes.Qcvn102 is not null),
        agency => Assert.Equal(agency.Codes.Decision20, AgencyLookup.Canonical(agency.Codes.Qcvn102!)));

    [Fact]
    public void A_body_made_by_the_merger_has_only_its_administrative_code() => Assert.All(
        Shipped.All.Where(agency => agency.Kind == AgencyKind.Province && agency.From == FirstOf34),
        agency =>
        {
            Assert.Equal(new AgencyCodes(null, null, agency.Id["adm-".Length..]), agency.Codes);
        });

    private static int MinistriesOn(DateOnly day) => Shipped.All.Count(agency => agency.Kind == AgencyKind.Ministry && agency.ExistsOn(day));
}
