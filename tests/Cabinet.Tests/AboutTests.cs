namespace EGov.Cabinet.Tests;

public sealed class AboutTests
{
    [Fact]
    public async Task Anybody_learns_that_it_is_up_and_what_its_bounds_are()
    {
        await using var cabinet = await CabinetHost.StartAsync();

        Assert.Equal("healthy", (await cabinet.Anonymous.GetAsync("api/cabinet/health")).Expect(200)["status"]);
        var bounds = (await cabinet.Anonymous.GetAsync("api/cabinet/limits")).Expect(200).Json["limits"]!.AsArray();

        Assert.Equal(10 * 1024 * 1024, bounds.Single(bound => (string)bound!["name"]! == "file")!["value"]!.GetValue<long>());
    }

    [Fact]
    public async Task Its_description_names_it()
    {
        await using var cabinet = await CabinetHost.StartAsync();

        var described = (await cabinet.Anonymous.GetAsync("api/cabinet/openapi.json")).Expect(200).Json;

        Assert.Contains("e-Cabinet", described["info"]!["title"]!.GetValue<string>() + described["info"]!["description"], StringComparison.Ordinal);
    }
}
