using System.Text.Json.Nodes;
using EGov.Identity.Mandates;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EGov.Identity.Tests.Mandates;

/// <summary>People let others act in their name, both see it, and either ends it.</summary>
public sealed class MandateApiTests : IAsyncLifetime
{
    private const string Path = "api/identity/mandates";
    private const string ToBinh = """{"agent":"079185054321","rights":["apply","follow"],"until":"2026-12-31","procedures":["1.001193"]}""";

    private PartiesHost host = null!;

    public async Task InitializeAsync() => host = await PartiesHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_agent_acts_within_the_bounds_and_both_see_the_mandate()
    {
        var granted = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);

        var capacity = (await host.CapacitiesAsync(PartiesHost.Binh)).Single(capacity => capacity.Key == $"person:{PartiesHost.An}:{granted["id"]}");
        Assert.Equal(("Nguyễn Văn An", PartiesHost.An, granted["id"]), (capacity.Name.Vi, capacity.ActsFor, capacity.Mandate));
        Assert.Equal(["apply", "follow"], capacity.Rights);
        Assert.Equal(["1.001193"], capacity.Procedures!);
        Assert.True(Assert.Single(await ListAsync(host.Citizen(PartiesHost.An)))!["given"]!.GetValue<bool>());
        Assert.False(Assert.Single(await ListAsync(host.Citizen(PartiesHost.Binh)))!["given"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(PartiesHost.An)]
    [InlineData(PartiesHost.Binh)]
    public async Task Either_side_ends_it_and_no_token_is_made_by_it_from_then_on(string by)
    {
        var granted = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);
        var revoked = (await host.Citizen(by).PostAsync($"{Path}/{granted["id"]}/revoke", null, etag: granted.ETag)).Expect(200);

        Assert.NotNull(revoked.Json["revokedAt"]);
        Assert.Equal(["self"], (await host.CapacitiesAsync(PartiesHost.Binh)).Select(capacity => capacity.Key));
        (await host.Citizen(by).PostAsync($"{Path}/{granted["id"]}/revoke", null, etag: revoked.ETag)).Expect(200);
        (await host.Citizen(by).PostAsync($"{Path}/{granted["id"]}/revoke", null, etag: granted.ETag)).Expect(412);
    }

    [Fact]
    public async Task It_ends_by_itself_after_its_last_day()
    {
        (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);
        await host.Host.Clock.Advance(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)) - host.Host.Clock.GetUtcNow());

        Assert.Equal(["self"], (await host.CapacitiesAsync(PartiesHost.Binh)).Select(capacity => capacity.Key));
    }

    [Fact]
    public async Task Who_is_no_party_to_it_learns_that_there_is_none()
    {
        var granted = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);
        var stranger = host.Citizen("001188000001");

        (await stranger.PostAsync($"{Path}/{granted["id"]}/revoke", null, etag: "\"9\"")).Expect(404);
        (await stranger.PostAsync($"{Path}/nothing/revoke", null, etag: "\"9\"")).Expect(404);
        await host.Host.SettleAsync();
        Assert.Empty(await ListAsync(stranger));
    }

    [Fact]
    public async Task A_repeat_gives_the_same_mandate_even_after_it_was_taken_back()
    {
        var first = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);
        (await host.Citizen(PartiesHost.An).PostAsync($"{Path}/{first["id"]}/revoke", null, etag: first.ETag)).Expect(200);

        Assert.Equal(first.Text, (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201).Text);
        Assert.Equal("EGOV-1021", (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh.Replace("apply", "pay", StringComparison.Ordinal), "mandate-1")).Expect(422).Code);
    }

    [Fact]
    public async Task Who_represents_a_business_lends_its_rights_and_an_agent_lends_none()
    {
        (await host.RegisterAsync(PartiesHost.An)).Expect(201);
        var granted = (await host.Citizen(PartiesHost.An, PartiesHost.Viettel).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);

        Assert.Equal((PartiesHost.Viettel, PartiesHost.An), (granted["principal"], granted["grantedBy"]));
        Assert.Equal(["self", $"business:{PartiesHost.Viettel}:{granted["id"]}"], (await host.CapacitiesAsync(PartiesHost.Binh)).Select(capacity => capacity.Key));
        var agent = host.Citizen(PartiesHost.Binh, PartiesHost.Viettel, granted["id"]);
        Assert.Equal("IDENTITY-3314", (await agent.PostAsync(Path, ToBinh.Replace(PartiesHost.Binh, "001188000001", StringComparison.Ordinal), "mandate-2")).Expect(403).Code);
        (await agent.GetAsync(Path)).Expect(403);
        (await agent.PostAsync($"{Path}/{granted["id"]}/revoke", null, etag: granted.ETag)).Expect(404);
    }

    [Fact]
    public async Task A_token_from_before_the_end_of_a_representation_lends_nothing() =>
        (await host.Citizen(PartiesHost.Binh, PartiesHost.Viettel).PostAsync(Path, ToBinh.Replace(PartiesHost.Binh, PartiesHost.An, StringComparison.Ordinal), "mandate-1")).Expect(403);

    [Fact]
    public async Task A_password_alone_lends_nothing() =>
        Assert.Equal("EGOV-1005", (await host.Citizen(PartiesHost.An, level: 1).PostAsync(Path, ToBinh, "mandate-1")).Expect(401).Code);

    [Fact]
    public async Task Who_only_stated_a_number_lends_gets_sees_and_ends_nothing()
    {
        const string Stated = "001188000001";
        await host.AddAccountAsync(Stated, "Ai đó", proof: 0);
        (await host.RegisterAsync(Stated)).Expect(201);
        var granted = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh.Replace(PartiesHost.Binh, Stated, StringComparison.Ordinal), "mandate-1")).Expect(201);
        var stated = host.ClientOf(new(Stated, [Callers.Citizen], null) { Level = 2, IdentityProof = 0 });

        Assert.Equal(["self"], (await host.CapacitiesAsync(Stated)).Select(capacity => capacity.Key));
        Assert.Equal("EGOV-1006", (await stated.PostAsync(Path, ToBinh, "mandate-2")).Expect(403).Code);
        Assert.Equal("EGOV-1006", (await stated.GetAsync(Path)).Expect(403).Code);
        Assert.Equal("EGOV-1006", (await stated.PostAsync($"{Path}/{granted["id"]}/revoke", null, etag: granted.ETag)).Expect(403).Code);
    }

    [Fact]
    public async Task Who_chose_one_of_several_mandates_never_slides_to_another()
    {
        var first = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);
        var second = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh.Replace("\"apply\",\"follow\"", "\"pay\"", StringComparison.Ordinal), "mandate-2")).Expect(201);
        string KeyOf(Answer granted) => $"person:{PartiesHost.An}:{granted["id"]}";
        Assert.Equal(new[] { "self", KeyOf(first), KeyOf(second) }.Order(), (await host.CapacitiesAsync(PartiesHost.Binh)).Select(capacity => capacity.Key).Order());
        Assert.Equal(["pay"], (await host.CapacityAsync(PartiesHost.Binh, KeyOf(second)))!.Rights);

        (await host.Citizen(PartiesHost.An).PostAsync($"{Path}/{first["id"]}/revoke", null, etag: first.ETag)).Expect(200);

        Assert.Null(await host.CapacityAsync(PartiesHost.Binh, KeyOf(first)));
        Assert.Null(await host.CapacityAsync(PartiesHost.Binh, $"person:{PartiesHost.An}"));
        Assert.Null(await host.CapacityAsync(PartiesHost.Binh, $"person:{PartiesHost.Binh}:{second["id"]}"));
        Assert.Null(await host.CapacityAsync(PartiesHost.An, KeyOf(second)));
        Assert.Equal(["pay"], (await host.CapacityAsync(PartiesHost.Binh, KeyOf(second)))!.Rights);
    }

    [Fact]
    public async Task Nobody_has_more_mandates_open_than_are_allowed_and_one_that_is_revoked_makes_room()
    {
        var principal = host.Citizen(PartiesHost.An);
        var first = (await principal.PostAsync(Path, ToBinh, "mandate-0")).Expect(201);
        for (var more = 1; more < Mandate.MostOpen; more++)
        {
            (await principal.PostAsync(Path, ToBinh, $"mandate-{more}")).Expect(201);
        }

        Assert.Equal("IDENTITY-3316", (await principal.PostAsync(Path, ToBinh, "mandate-more")).Expect(409).Code);
        Assert.Equal(first.Text, (await principal.PostAsync(Path, ToBinh, "mandate-0")).Expect(201).Text);
        (await principal.PostAsync($"{Path}/{first["id"]}/revoke", null, etag: first.ETag)).Expect(200);
        (await principal.PostAsync(Path, ToBinh, "mandate-room")).Expect(201);
        Assert.Equal("IDENTITY-3316", (await principal.PostAsync(Path, ToBinh, "mandate-again")).Expect(409).Code);
    }

    [Fact]
    public async Task Mandates_that_strangers_give_unasked_push_nobody_elses_off_the_list()
    {
        const string Stranger = "001188000001";
        await host.AddAccountAsync(Stranger, "Người lạ");
        var wanted = (await host.Citizen(PartiesHost.An).PostAsync(Path, ToBinh, "mandate-1")).Expect(201);
        await host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var count = 0; count < 2 * Mandate.MostOpen; count++)
        {
            var unasked = (await host.Citizen(Stranger).PostAsync(Path, ToBinh, $"unasked-{count}")).Expect(201);
            if (count >= Mandate.MostOpen)
            {
                continue;
            }

            (await host.Citizen(Stranger).PostAsync($"{Path}/{unasked["id"]}/revoke", null, etag: unasked.ETag)).Expect(200);
        }

        var capacities = await host.CapacitiesAsync(PartiesHost.Binh);

        Assert.Contains($"person:{PartiesHost.An}:{wanted["id"]}", capacities.Take(3).Select(capacity => capacity.Key));
    }

    private async Task<JsonArray> ListAsync(ApiClient client)
    {
        await host.Host.SettleAsync();
        return (await client.GetAsync(Path)).Expect(200).Json["items"]!.AsArray();
    }
}
