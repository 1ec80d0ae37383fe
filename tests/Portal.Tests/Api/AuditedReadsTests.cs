using System.Net.Http.Headers;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Timelines;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>Whoever reads what concerns persons leaves an entry, and gets nothing when that cannot be kept.</summary>
public sealed class AuditedReadsTests
{
    private static readonly Caller Auditor = new("auditor", [Callers.Auditor], null);

    [Theory]
    [InlineData("api/dossiers", "dossiers.list", "done")]
    [InlineData("api/dossiers/{0}", "dossier.read", "done")]
    [InlineData("api/dossiers/{0}/events", "dossier-events.read", "done")]
    [InlineData("api/dossiers/{0}/control-slip", "dossier-control-slip.read", "done")]
    [InlineData("api/dossiers/G01.08-260105-9999/events", "dossier-events.read", "refused")]
    [InlineData("api/portal/dossier-counts", "dossier-counts.read", "done")]
    public async Task Each_read_leaves_one_entry(string path, string action, string outcome)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        (await portal.Officer.GetAsync(Of(path, code))).Expect(outcome == "done" ? 200 : 404);
        await portal.Host.SettleAsync();

        var entry = Assert.Single((await portal.ClientOf(Auditor).GetAsync("api/portal/audit?actor=officer")).Expect(200).Json["items"]!.AsArray())!;

        Assert.Equal((action, outcome, "settlement"), ((string)entry["action"]!, (string)entry["outcome"]!, (string)entry["purpose"]!));
    }

    [Fact]
    public async Task Who_may_not_call_a_function_leaves_an_entry()
    {
        await using var portal = await PortalHost.StartAsync();
        (await portal.Officer.GetAsync("api/files/quarantine")).Expect(403);
        await portal.Host.SettleAsync();

        var entry = Assert.Single((await portal.ClientOf(Auditor).GetAsync("api/portal/audit?actor=officer")).Expect(200).Json["items"]!.AsArray())!;

        Assert.Equal(("access", "function-ListQuarantine", "refused"), ((string)entry["action"]!, (string)entry["target"]!, (string)entry["outcome"]!));
    }

    [Fact]
    public async Task Who_changes_what_is_not_theirs_leaves_an_entry()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        (await portal.Binh.PostAsync($"api/dossiers/{code}/withdraw", "{}", etag: "\"1\"")).Expect(404);
        await portal.Host.SettleAsync();

        var entry = Assert.Single((await portal.ClientOf(Auditor).GetAsync("api/portal/audit?actor=binh")).Expect(200).Json["items"]!.AsArray())!;

        Assert.Equal(("access", "function-WithdrawDossier", "refused"), ((string)entry["action"]!, (string)entry["target"]!, (string)entry["outcome"]!));
    }

    [Fact]
    public async Task A_stream_leaves_one_entry_at_its_opening_and_none_for_what_it_tells()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 2);
        var code = await portal.PaidAsync();
        using var stream = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", portal.Token(LivePortal.AnnaHerself));
        await stream.UntilAsync("fee-paid");
        var seen = (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200);
        (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: seen.ETag)).Expect(200);
        await stream.UntilAsync("accepted");

        var actions = await ActionsAsync(portal, code);

        Assert.Single(actions, action => action == "dossier-events.stream");
    }

    [Theory]
    [InlineData("api/dossiers")]
    [InlineData("api/dossiers/{0}")]
    [InlineData("api/dossiers/{0}/events")]
    [InlineData("api/dossiers/{0}/events?after=0&wait=20")]
    [InlineData("api/dossiers/{0}/events", "text/event-stream")]
    [InlineData("api/portal/dossier-counts")]
    [InlineData("api/portal/audit?actor=anna", "application/json", Callers.Auditor)]
    public async Task No_entry_no_answer(string path, string accepted = "application/json", string role = Callers.Official)
    {
        var stopped = new Stop();
        await using var portal = await PortalHost.StartAsync(
            Directory.CreateTempSubdirectory("portal-"), new DurabilityProbe(), seed: 1, replicas: 1, keepFolder: false, services: services =>
                services.AddSingleton(provider => AppStores.From(name => OpenInbox(provider.GetRequiredService<LocalContainers>().Of(name), name, stopped))));
        var code = await portal.SubmittedAsync();
        await portal.Host.SettleAsync();
        using var client = portal.Host.CreateClient();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(accepted));
        var reader = new ApiClient(client, portal.TokenOf(new Caller("reader", [role], role == Callers.Official ? "G01.08" : null)));

        stopped.IsSet = true;
        var refused = (await reader.GetAsync(Of(path, code))).Expect(503);
        stopped.IsSet = false;

        Assert.Equal(("EGOV-1231", "application/problem+json"), (refused.Code, refused.MediaType));
        Assert.Equal(["code", "detail", "status", "title", "type"], refused.Json.AsObject().Select(field => field.Key).Where(key => key is not ("instance" or "traceId")).Order());
        Assert.DoesNotContain("Anna", refused.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await EntriesOfAsync(portal, "reader"));
    }

    [Theory]
    [InlineData("X-Azure-ClientIP", true)]
    [InlineData("", false)]
    public async Task The_address_is_the_front_doors_word_only_where_one_is_named(string header, bool believed)
    {
        await using var portal = await PortalHost.StartAsync(new Dictionary<string, string> { [ClientAddress.HeaderSetting] = header });
        using var client = portal.Host.CreateClient();
        client.DefaultRequestHeaders.Add("X-Azure-ClientIP", "203.0.113.7");
        var anna = new ApiClient(client, portal.TokenOf(new Caller("anna", [Callers.Citizen], null)));
        var code = (await anna.PostAsync("api/dossiers", await portal.Anna.ApplicationAsync(), "submit-0001")).Expect(201)["code"];
        (await anna.GetAsync($"api/dossiers/{code}")).Expect(200);
        await portal.Host.SettleAsync();

        var addresses = (await portal.ClientOf(Auditor).GetAsync($"api/portal/audit?target=dossier-{code}")).Expect(200).Json["items"]!.AsArray()
            .Where(item => (string)item!["actor"]!["id"]! == "anna")
            .ToDictionary(item => (string)item!["action"]!, item => (string?)item!["address"]);

        Assert.Equal(believed, addresses["dossier.read"] == "203.0.113.7");
        Assert.Equal(believed, addresses["vn.egov.portal.dossier.submitted.v2"] == "203.0.113.7");
        Assert.All(addresses.Values, Assert.NotNull);
    }

    private static string Of(string path, string code) => path.Replace("{0}", code, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> EntriesOfAsync(PortalHost portal, string actor)
    {
        await portal.Host.SettleAsync();
        var entries = (await portal.ClientOf(Auditor).GetAsync($"api/portal/audit?actor={actor}")).Expect(200).Json["items"]!.AsArray();
        return [.. entries.Select(entry => (string)entry!["action"]!)];
    }

    /// <summary>The actions about the dossier, once the officer's, which was the last, is among them.</summary>
    private static async Task<IReadOnlyList<string>> ActionsAsync(LivePortal portal, string code)
    {
        var auditor = new ApiClient(portal.CreateClient(), portal.Token(Auditor));
        for (var left = 200; left > 0; left--)
        {
            var items = (await auditor.GetAsync($"api/portal/audit?target=dossier-{code}&limit=100")).Expect(200).Json["items"]!.AsArray();
            List<string> actions = [.. items.Select(item => (string)item!["action"]!)];
            if (actions.Contains("dossier.read") && actions.Any(action => action.Contains("accepted", StringComparison.Ordinal)))
            {
                return actions;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new TimeoutException("The officer's change is not in the trail.");
    }

    private static IDocumentStore OpenInbox(IDocumentStore store, string container, Stop stopped) =>
        container == AppStores.AuditInboxContainer ? new StoppableStore(store, stopped) : store;

    private sealed class Stop
    {
        public volatile bool IsSet;
    }

    /// <summary>Takes no new documents while it is stopped.</summary>
    private sealed class StoppableStore(IDocumentStore store, Stop stopped) : IDocumentStore
    {
        public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation) => store.GetAsync(partition, id, cancellation);

        public Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            stopped.IsSet ? throw new IOException("The disk is full.") : store.CreateAsync(partition, id, content, cancellation);

        public Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            store.ReplaceAsync(partition, id, tag, content, cancellation);

        public Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation) =>
            store.DeleteAsync(partition, id, tag, cancellation);

        public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) =>
            store.ListAsync(partition, fromId, limit, cancellation);

        public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation) => store.ChangesAsync(from, limit, cancellation);
    }
}
