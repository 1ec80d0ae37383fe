using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>Operators see what the scanner put aside; nobody gets its bytes.</summary>
public sealed class QuarantineTests
{
    private const string List = "api/files/quarantine";
    private static readonly Caller Operator = new("ops", [Callers.Operator], null);

    // In two pieces, so that scanners of source code and assemblies leave this one alone.
    private static readonly byte[] TestVirus =
        Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_refused_file_is_listed_for_operators_with_all_but_its_bytes(int replicas)
    {
        await using var portal = await PortalHost.StartAsync(replicas: replicas);
        Assert.Equal("EGOV-1154", (await portal.Anna.UploadAsync("upload-0001", TestVirus)).Expect(422).Code);
        await portal.Host.SettleAsync();

        var item = Assert.Single(await ListedAsync(portal));

        Assert.Equal(
            ("paper.pdf", "application/octet-stream", TestVirus.Length, "anna", "person-anna", "EGOV-1154"),
            (Text("name"), Text("mediaType"), (int)item["size"]!, Text("by"), Text("scope"), Text("code")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(TestVirus)), Text("sha256"));
        Assert.Equal(("2026-01-05T08:00:00+07:00", "2026-02-04T08:00:00+07:00"), (Text("refusedAt"), Text("keptUntil")));

        string Text(string field) => (string)item[field]!;
    }

    [Fact]
    public async Task No_route_gives_its_bytes()
    {
        await using var portal = await PortalHost.StartAsync();
        (await portal.Anna.UploadAsync("upload-0001", TestVirus)).Expect(422);
        await portal.Host.SettleAsync();
        var item = Assert.Single(await ListedAsync(portal));

        foreach (var name in new[] { $"{item["id"]}", $"quarantine-{item["id"]}", $"{item["sha256"]}", $"{item["id"]}"[..32] })
        {
            (await portal.Anna.GetAsync($"api/files/{name}")).Expect(404);
            (await portal.Officer.GetAsync($"api/files/{name}")).Expect(404);
            (await portal.ClientOf(Operator).GetAsync($"api/files/{name}")).Expect(403);
            (await portal.ClientOf(Operator).GetAsync($"{List}/{name}")).Expect(404);
        }

        var application = Journey.Application($"{item["id"]}"[..32], await portal.Anna.UploadAsync("upload-0002"));
        Assert.Equal("EGOV-1011", (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(400).Code);
    }

    [Theory]
    [InlineData(Callers.Citizen)]
    [InlineData(Callers.Official)]
    [InlineData(Callers.Leader)]
    [InlineData(Callers.Auditor)]
    [InlineData(Callers.System)]
    public async Task Nobody_but_an_operator_sees_the_list(string role)
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.Equal("EGOV-1002", (await portal.ClientOf(new Caller("someone", [role], "G01.08")).GetAsync(List)).Expect(403).Code);
        (await portal.Anonymous.GetAsync(List)).Expect(401);
    }

    [Fact]
    public async Task The_newest_comes_first_and_a_cursor_goes_on()
    {
        await using var portal = await PortalHost.StartAsync();
        for (var number = 1; number <= 3; number++)
        {
            (await portal.Anna.UploadAsync($"upload-{number:0000}", [.. TestVirus, (byte)number])).Expect(422);
            await portal.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = (await portal.ClientOf(Operator).GetAsync($"{List}?limit=2")).Expect(200);
        var second = (await portal.ClientOf(Operator).GetAsync($"{List}?limit=2&cursor={first["cursor"]}")).Expect(200);

        var sizes = first.Json["items"]!.AsArray().Concat(second.Json["items"]!.AsArray()).Select(item => (string)item!["refusedAt"]!).ToList();
        Assert.Equal(["2026-01-05T08:02:00+07:00", "2026-01-05T08:01:00+07:00", "2026-01-05T08:00:00+07:00"], sizes);
        Assert.Null(second.Json["cursor"]);
    }

    [Fact]
    public async Task Each_look_leaves_an_entry_in_the_audit_trail()
    {
        await using var portal = await PortalHost.StartAsync();
        await ListedAsync(portal);
        await ListedAsync(portal);
        await portal.Host.SettleAsync();

        var entries = (await portal.ClientOf(new Caller("inspector", [Callers.Auditor], null)).GetAsync("api/portal/audit?actor=ops"))
            .Expect(200).Json["items"]!.AsArray();

        Assert.Equal(2, entries.Count(entry => (string)entry!["action"]! == "quarantine.list"));
    }

    [Fact]
    public async Task After_thirty_days_it_is_listed_no_more_and_nothing_of_it_is_left()
    {
        await using var portal = await PortalHost.StartAsync();
        (await portal.Anna.UploadAsync("upload-0001", TestVirus)).Expect(422);
        await portal.Host.SettleAsync();
        var aggregate = $"quarantine-{Assert.Single(await ListedAsync(portal))["id"]}";

        await portal.Host.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Single(await ListedAsync(portal));
        await portal.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await ListedAsync(portal));
        await portal.Host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null(await portal.Stores.Aggregates.GetAsync(aggregate, aggregate, default));
        Assert.Empty(await portal.Stores.Events.ListAsync(aggregate, "", 10, default));
    }

    private static async Task<IReadOnlyList<JsonNode>> ListedAsync(PortalHost portal) =>
        [.. (await portal.ClientOf(Operator).GetAsync(List)).Expect(200).Json["items"]!.AsArray().Select(item => item!)];
}
