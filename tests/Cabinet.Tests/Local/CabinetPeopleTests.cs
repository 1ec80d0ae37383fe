using EGov.Local.Cabinet;
using EGov.Local.Identity;
using EGov.Platform.Access;
using EGov.Platform.Agencies;

namespace EGov.Cabinet.Tests.Local;

/// <summary>The seeded Government is one: 27 members, their secretaries and assistants, each with an account and an office that is there today.</summary>
public sealed class CabinetPeopleTests
{
    [Theory]
    [InlineData(CabinetPeople.ChairRole, 1, Callers.Leader)]
    [InlineData(CabinetPeople.DeputyRole, 3, Callers.Leader)]
    [InlineData(CabinetPeople.MemberRole, 23, Callers.Leader)]
    [InlineData(CabinetPeople.SecretaryRole, 3, Callers.Official)]
    [InlineData(CabinetPeople.AssistantRole, 2, Callers.Official)]
    public void There_are_as_many_of_each_as_the_Government_has(string role, int count, string office)
    {
        var people = CabinetPeople.All.Where(each => each.Role == role).ToList();

        Assert.Equal(count, people.Count);
        Assert.All(people, each => Assert.Equal([office], each.Roles));
    }

    [Fact]
    public void Each_has_an_account_of_their_own_and_an_office_that_is_there() => Assert.All(CabinetPeople.All, each =>
    {
        Assert.Single(SeedPeople.All, person => person.Number == each.Number);
        Assert.Single(SeedPeople.All, person => person.Phone == each.Person.Phone);
        Assert.Null(AgencyRegistry.Shipped(each.Agency)!.To);
    });

    [Fact]
    public void Each_ministry_of_today_is_headed_by_one_of_them() => Assert.Subset(
        CabinetPeople.All.Where(each => each.Role == CabinetPeople.MemberRole).Select(each => each.Agency).ToHashSet(),
        ShippedAgencies.Current.All.Where(agency => agency is { Kind: AgencyKind.Ministry, To: null }).Select(agency => agency.Id).ToHashSet());

    [Fact]
    public void An_assistant_is_of_the_agency_of_the_member_whom_they_assist() => Assert.All(
        CabinetPeople.All.Where(each => each.Role == CabinetPeople.AssistantRole),
        each => Assert.Equal(each.Agency, CabinetPeople.All.Single(member => member.Number == each.Assists).Agency));
}
