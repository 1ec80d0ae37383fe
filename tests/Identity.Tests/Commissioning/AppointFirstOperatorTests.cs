using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EGov.Identity.Clients;
using EGov.Identity.Commissioning;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Tests.Commissioning;

/// <summary>A system in which nobody holds an office yet.</summary>
public sealed class AppointFirstOperatorTests
{
    private const string Address = "api/identity/first-operator";
    private const string Secret = "a secret of more than thirty-two letters";
    private const string Contact = "an@example.vn";

    [Fact]
    public async Task Whoever_knows_the_secret_appoints_one_who_can_then_give_offices()
    {
        await using var host = await StartAsync();
        await host.AddAccountAsync(proof: 0);

        var (status, appointed) = await AskAsync(host, Secret);

        Assert.Equal((200, "G22", "web"), (status, appointed["agency"]!.GetValue<string>(), appointed["client"]!.GetValue<string>()));
        var account = await host.AccountAsync();
        Assert.True(account.IsProven);
        var office = Assert.Single(account.Offices);
        Assert.Equal(("G22", Callers.Operator), (office.Agency, Assert.Single(office.Roles)));
        var client = await host.Service<AggregateStore<Client, ClientEvent>>().FindAsync(Client.AggregateId("web"), default);
        Assert.Equal(["http://localhost:7071/signed-in", "http://localhost:7071/en/signed-in"], client!.State.Settings.RedirectUris);
    }

    [Fact]
    public async Task Asked_again_it_is_done_once()
    {
        await using var host = await StartAsync();
        await host.AddAccountAsync(proof: 0);

        Assert.Equal(200, (await AskAsync(host, Secret)).Status);
        Assert.Equal(200, (await AskAsync(host, Secret)).Status);

        Assert.Single((await host.AccountAsync()).Offices);
    }

    [Fact]
    public async Task There_is_one_place()
    {
        await using var host = await StartAsync();
        await host.AddAccountAsync();
        await host.AddAccountAsync(IdentityHost.Binh, email: "binh@example.vn");
        Assert.Equal(200, (await AskAsync(host, Secret)).Status);

        var (status, problem) = await AskAsync(host, Secret, IdentityHost.Binh, "binh@example.vn");

        Assert.Equal((409, "IDENTITY-3502"), (status, CodeOf(problem)));
        Assert.Empty((await host.AccountAsync(IdentityHost.Binh)).Offices);
    }

    [Fact]
    public async Task Somebody_else_who_registered_the_number_is_not_appointed_and_takes_no_place()
    {
        await using var host = await StartAsync();
        await host.AddAccountAsync(email: "stranger@example.vn");

        var (status, problem) = await AskAsync(host, Secret);

        Assert.Equal((422, "IDENTITY-3501"), (status, CodeOf(problem)));
        Assert.Empty((await host.AccountAsync()).Offices);
        Assert.Equal(200, (await AskAsync(host, Secret, contact: "stranger@example.vn")).Status);
    }

    [Fact]
    public async Task Whose_identity_is_proven_needs_no_contact()
    {
        await using var host = await StartAsync();
        await host.AddAccountAsync(email: null, proof: 0);
        Assert.Equal(422, (await AskAsync(host, Secret, contact: null)).Status);
        await host.AddAccountAsync(IdentityHost.Binh, email: null, proof: 2);

        Assert.Equal(200, (await AskAsync(host, Secret, IdentityHost.Binh, contact: null)).Status);

        Assert.Single((await host.AccountAsync(IdentityHost.Binh)).Offices);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_noted_and_soon_not_even_looked_at()
    {
        await using var host = await StartAsync();
        await host.AddAccountAsync();

        var (status, problem) = await AskAsync(host, Secret + "!");
        Assert.Equal((403, "IDENTITY-3500"), (status, CodeOf(problem)));
        await host.Host.SettleAsync();
        var noted = await host.Service<AuditReader>().OfTargetAsync(host.Host.Clock.GetUtcNow().DateInVietnam(), "first-operator", new(string.Empty, 10), default);
        Assert.Equal("first-operator.refused.identity-3500", Assert.Single(noted.Items).Action);

        for (var tries = 0; tries < 1000 && status == 403; tries++)
        {
            (status, _) = await AskAsync(host, "wrong");
        }

        Assert.Equal(429, status);
        Assert.Equal(429, (await AskAsync(host, Secret)).Status);
        Assert.Empty((await host.AccountAsync()).Offices);
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_route()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();

        Assert.Equal(404, (await AskAsync(host, string.Empty)).Status);
    }

    [Fact]
    public void A_short_secret_keeps_the_app_from_starting()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(FirstOperatorSecret.Setting, "short")]).Build();

        Assert.Throws<InvalidOperationException>(() => FirstOperatorSecret.Of(configuration));
    }

    private static Task<IdentityHost> StartAsync() => IdentityHost.StartAsync(settings: new() { [FirstOperatorSecret.Setting] = Secret });

    private static async Task<(int Status, JsonNode Body)> AskAsync(
        IdentityHost host, string secret, string number = IdentityHost.An, string? contact = Contact)
    {
        using var client = host.Host.CreateClient();
        using var answer = await client.PostAsJsonAsync(Address, new { secret, number, contact });
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private static string CodeOf(JsonNode problem) => problem["code"]!.GetValue<string>();
}
