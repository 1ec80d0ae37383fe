namespace EGov.Reporting.Tests;

public sealed class AboutTests
{
    [Fact]
    public async Task Anybody_learns_that_it_is_up_and_what_its_bounds_are()
    {
        await using var reporting = await ReportingHost.StartAsync();

        Assert.Equal("healthy", (await reporting.Anonymous.GetAsync("api/reporting/health")).Expect(200)["status"]);
        var bounds = (await reporting.Anonymous.GetAsync("api/reporting/limits")).Expect(200).Json["limits"]!.AsArray();

        Assert.Equal(10 * 1024 * 1024, bounds.Single(bound => (string)bound!["name"]! == "file")!["value"]!.GetValue<long>());
    }

    [Fact]
    public async Task Its_description_names_it()
    {
        await using var reporting = await ReportingHost.StartAsync();

        var described = (await reporting.Anonymous.GetAsync("api/reporting/openapi.json")).Expect(200).Json;

        Assert.Contains("National reporting system", described["info"]!["title"]!.GetValue<string>() + described["info"]!["description"], StringComparison.Ordinal);
    }
}
