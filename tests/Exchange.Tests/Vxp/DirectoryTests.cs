using EGov.Exchange.Tests.Vxp.Support;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>The directory of agencies as existing clients load it.</summary>
public sealed class DirectoryTests
{
    [Fact]
    public async Task The_agencies_of_today_are_listed_with_the_codes_that_packets_use()
    {
        await using var axis = await VxpAxis.StartAsync();
        var client = axis.ClientOf("G01");

        var agencies = (await client.PostAsync("getAgenciesList")).Done().Json["data"]!.AsArray();

        var city = Assert.Single(agencies, row => row!["id"]!.GetValue<string>() == "H26")!;
        Assert.Equal((VxpAxis.City, VxpAxis.City, "org-government"), (city["code"]!.GetValue<string>(), city["oldCode"]!.GetValue<string>(), city["pid"]!.GetValue<string>()));
        Assert.DoesNotContain(agencies, row => row!["id"]!.GetValue<string>() == "H22");
        Assert.All(agencies, row => Assert.All(row!.AsObject(), member => Assert.Equal(System.Text.Json.JsonValueKind.String, member.Value!.GetValueKind())));
    }

    [Fact]
    public async Task Codes_of_the_newer_scheme_are_listed_by_level_with_the_older_ones()
    {
        await using var axis = await VxpAxis.StartAsync();
        var client = axis.ClientOf("G01");

        var top = (await client.PostAsync("getAgenciesListQD20", ("level", "1"))).Done().Json["data"]!.AsArray();

        Assert.Equal(VxpAxis.City, Assert.Single(top, row => row!["code"]!.GetValue<string>() == "H26")!["code102"]!.GetValue<string>());
        Assert.DoesNotContain(top, row => row!["code"]!.GetValue<string>().Contains('.', StringComparison.Ordinal));
        (await client.PostAsync("getAgenciesListQD20", ("level", "one"))).Refused("20", "EXCHANGE-4307");
    }

    [Fact]
    public async Task Who_keeps_a_directory_in_step_hears_of_the_ended_ones_too()
    {
        await using var axis = await VxpAxis.StartAsync();

        var units = (await axis.ClientOf("G01").PostAsync("getSynchronizeUnit")).Done().Json["data"]!.AsArray();

        var ended = Assert.Single(units, row => row!["id"]!.GetValue<string>() == "H22")!;
        Assert.Equal(("1", "20250630", "H22"), (ended["deleted"]!.GetValue<string>(), ended["version"]!.GetValue<string>(), ended["centerCode"]!.GetValue<string>()));
        Assert.Equal("0", Assert.Single(units, row => row!["id"]!.GetValue<string>() == "H26")!["deleted"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_unit_that_a_system_registers_can_be_sent_to_and_ends_when_it_is_deleted()
    {
        await using var axis = await VxpAxis.StartAsync();
        (await axis.ClientOf("G01").PostJsonAsync("registerAgency", $$"""{"pcode":"{{VxpAxis.City}}","code":"000.00.14.H26","name":"Sở khác"}""")).Refused("20", "EXCHANGE-4222");
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "70", to: VxpAxis.Department);
        var docId = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();

        Assert.Equal(docId, Assert.Single(await axis.ClientOf("H26").ReceivedAsync())["docId"]!.GetValue<string>());
        (await axis.ClientOf("G01").PostAsync("deleteAgency", ("AgencyCode", VxpAxis.Department))).Refused("20", "EXCHANGE-4225");
        (await axis.ClientOf("H26").PostAsync("deleteAgency", ("AgencyCode", VxpAxis.Department))).Done();
        (await axis.ClientOf("H26").PostJsonAsync("registerAgency", "[]")).Refused("20", "EGOV-1010");
    }
}
