using System.Globalization;
using EGov.Platform.Agencies;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Which agency code a dossier's code begins with.</summary>
public sealed class DossierCodeFormatTests
{
    private static readonly DateOnly[] Days = [new(2019, 12, 9), new(2025, 6, 30), new(2025, 7, 1), new(2026, 1, 5)];

    [Theory]
    [InlineData("G01.08", "2026-01-05", "G01.08")]
    [InlineData("H26", "2019-12-09", "000.00.00.H26")]
    [InlineData("H26", "2026-01-05", "H26")]
    [InlineData("adm-00004", "2026-01-05", "H26")] // a ward of Hanoi, which kept its code
    [InlineData("adm-001", "2025-06-30", "H26")] // a district
    [InlineData("adm-001", "2019-12-09", "000.00.00.H26")]
    [InlineData("adm-26740", "2026-01-05", "H29")] // a ward of the merged Ho Chi Minh City
    [InlineData("adm-15", "2026-01-05", "H38")] // Lao Cai, in whose name Yen Bai (H63) is no more
    [InlineData("psc-adm-15", "2026-01-05", "H38")]
    [InlineData("org-supreme-court", "2026-01-05", null)]
    public void It_is_the_agencys_own_or_that_of_the_nearest_above_with_one(string agency, string day, string? prefix)
    {
        var filed = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        Assert.Equal(prefix, DossierCodeFormat.On(filed).PrefixOf(LineOf(agency), filed));
    }

    [Fact]
    public void It_is_never_a_registry_id_and_every_province_and_commune_that_ships_has_one()
    {
        foreach (var (day, agency) in Days.SelectMany(day => ShippedAgencies.Current.All.Where(agency => agency.ExistsOn(day)).Select(agency => (day, agency))))
        {
            var prefix = DossierCodeFormat.On(day).PrefixOf(LineOf(agency.Id), day);
            Assert.True(prefix is null || Qcvn102Code.Parse(prefix) is not null || Decision20Code.Parse(prefix) is not null, prefix);
            Assert.True(
                prefix is not null || agency.Kind is not (AgencyKind.Province or AgencyKind.District or AgencyKind.Commune or AgencyKind.ProvincialServiceCentre), agency.Id);
        }
    }

    [Fact]
    public void What_stands_in_is_the_code_of_one_of_those_that_went_into_the_province() => Assert.All(
        DossierCodeFormat.StandIns.Versions.SelectMany(version => version.Value.Select(pair => (version, pair.Key, pair.Value))),
        row =>
        {
            Assert.False(row.version.Confirmed);
            Assert.Null(ShippedAgencies.Current.Find(row.Key)!.Codes.Decision20);
            Assert.Contains(row.Key, ShippedAgencies.Current.Find(row.Value)!.Successors);
        });

    private static IEnumerable<Agency> LineOf(string agency)
    {
        for (var next = ShippedAgencies.Current.Find(agency); next is not null; next = next.Parent is { } parent ? ShippedAgencies.Current.Find(parent) : null)
        {
            yield return next;
        }
    }
}
