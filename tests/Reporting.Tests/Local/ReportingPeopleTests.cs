using EGov.Local.Identity;
using EGov.Local.Reporting;
using EGov.Platform.Access;
using EGov.Platform.Agencies;

namespace EGov.Reporting.Tests.Local;

/// <summary>The seeded people can report along one line from the bottom to the top.</summary>
public sealed class ReportingPeopleTests
{
    [Fact]
    public void Each_has_an_account_of_their_own() => Assert.All(ReportingPeople.All, each =>
    {
        Assert.Single(SeedPeople.All, person => person.Number == each.Number);
        Assert.Single(SeedPeople.All, person => person.Phone == each.Person.Phone);
    });

    [Fact]
    public void Each_is_of_an_agency_that_is_there_since_before_their_office_and_has_not_ended() => Assert.All(ReportingPeople.All, each =>
    {
        var agency = AgencyRegistry.Shipped(each.Agency)!;
        Assert.True(agency.ExistsOn(SeedOffice.Since) && agency.To is null, agency.Id);
    });

    [Theory]
    [InlineData("dqltt-01-1", "cqltt-01", "tcqltt", "G02", "org-government")]
    [InlineData("dqltt-48-1", "cqltt-48", "tcqltt", "G02", "org-government")]
    [InlineData("dqltt-79-1", "cqltt-79", "tcqltt", "G02", "org-government")]
    public void On_each_step_of_the_line_one_draws_up_and_one_approves(params string[] line)
    {
        Assert.Equal(line[1..], line[..^1].Select(agency => AgencyRegistry.Shipped(agency)!.Parent));
        Assert.All([.. line[..^1], ReportingPeople.GovernmentOffice], agency => Assert.Equal(
            [Callers.Official, Callers.Leader],
            ReportingPeople.All.Where(each => each.Agency == agency).SelectMany(each => each.Roles)));
    }

    [Fact]
    public void Statistics_have_an_officer() =>
        Assert.Contains(ReportingPeople.All, each => each.Agency == ReportingPeople.Statistics && each.Roles.Contains(Callers.Official));
}
