using System.Text.Json.Nodes;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Tests.Registers;
using EGov.Exchange.Views;
using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Tests.Api;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>What is told of what happened to a document, and to whom.</summary>
public sealed class HistoryTests
{
    private const string HomeAffairs = "000.00.00.G09";

    [Fact]
    public async Task The_sender_is_told_all_of_it_in_order_and_who_did_it_on_its_own_side()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.ClientOf(new Caller("001099012345", [Callers.Official], "G22"));
        var id = await PlayAsync(axis, sender);

        var history = await AllAsync(sender, id, limit: 100);

        Assert.Equal(
            [
                "accepted sender G22", "placed axis G09", "placed axis G12",
                "reported axis G12 01", "told axis G12", "reported recipient G12 03", "told axis G12", "registered axis G12", "transported recipient G09",
                "recallAsked sender G22", "recallAsked sender G22 13", "told axis G12", "recallAnswered recipient G12 15", "told axis G12",
            ],
            history.Select(Words));
        Assert.All(history, entry => Assert.EndsWith("+07:00", entry["at"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(history.Select(entry => entry["at"]!.GetValue<DateTimeOffset>()).Order(), history.Select(entry => entry["at"]!.GetValue<DateTimeOffset>()));
        Assert.All(history, entry => Assert.Equal(entry["party"]!.GetValue<string>() == "sender" ? "001099012345" : null, entry["by"]?.GetValue<string>()));
        Assert.Equal("Gửi nhầm", history.First(entry => entry["what"]!.GetValue<string>() == "recallAsked")["description"]!.GetValue<string>());
        Assert.DoesNotContain(history, entry => entry.ToJsonString().Contains("noi bo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recipient_is_told_of_the_document_and_of_itself_alone()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.ClientOf(new Caller("001099012345", [Callers.Official], "G22"));
        var id = await PlayAsync(axis, sender);

        var atFinance = await AllAsync(axis.ClerkOf("G12"), id, limit: 100);
        var atHomeAffairs = await AllAsync(axis.ClerkOf("G09"), id, limit: 100);

        Assert.Equal(["accepted sender G22", "placed axis G09", "transported recipient G09"], atHomeAffairs.Select(Words));
        Assert.Equal("ma loi noi bo 7", atHomeAffairs[^1]["description"]!.GetValue<string>());
        Assert.Equal("system-G09", atHomeAffairs[^1]["by"]!.GetValue<string>());
        Assert.Equal(
            [
                "accepted sender G22", "placed axis G12", "reported axis G12 01", "told axis G12", "reported recipient G12 03", "told axis G12",
                "registered axis G12", "recallAsked sender G22 13", "told axis G12", "recallAnswered recipient G12 15", "told axis G12",
            ],
            atFinance.Select(Words));
        Assert.DoesNotContain(atFinance, entry => entry.ToJsonString().Contains("001099012345", StringComparison.Ordinal) || entry.ToJsonString().Contains("G09", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_read_in_pages_and_strangers_find_nothing()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.ClientOf(new Caller("001099012345", [Callers.Official], "G22"));
        var id = await PlayAsync(axis, sender);

        var whole = await AllAsync(sender, id, limit: 100);
        foreach (var limit in new[] { 1, 3, 7, whole.Count })
        {
            Assert.Equal(whole.Select(entry => entry.ToJsonString()), (await AllAsync(sender, id, limit)).Select(entry => entry.ToJsonString()));
        }

        Assert.Equal(404, (await axis.ClerkOf("G04").GetAsync($"/api/documents/{id}/history")).Status);
        Assert.Equal(404, (await sender.GetAsync($"/api/documents/{Guid.Empty:N}/history")).Status);
    }

    [Fact]
    public async Task A_later_document_and_a_reminder_are_told_too()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        var first = (await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, "83", "Bản một", Letters.Finance))).Expect(201)["id"];
        var second = (await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, "83", "Bản hai", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(TimeSpan.FromDays(3));
        await axis.Host.SettleAsync();

        var history = await AllAsync(sender, first, limit: 100);

        var linked = history.Single(entry => entry["what"]!.GetValue<string>() == "linked")["links"]!.AsArray().Single()!;
        Assert.Equal((second, "repeatedBy"), (linked["document"]!.GetValue<string>(), linked["relation"]!.GetValue<string>()));
        Assert.Equal(1, history.First(entry => entry["what"]!.GetValue<string>() == "reminded")["round"]!.GetValue<int>());
        Assert.Equal(first, (await AllAsync(sender, second, limit: 100))[0]["links"]!.AsArray().Single()!["document"]!.GetValue<string>());
    }

    [Fact]
    public void Built_again_the_histories_are_as_they_were_kept() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(ToldExchanges.Any, history => RebuildAsync(history)));

    private static async Task<bool> RebuildAsync((int Document, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        IReadOnlyList<IView> views = [Documents(stores), Deliveries(stores)];
        var played = await ToldExchanges.PlayAsync(stores, history, views);
        var fresh = stores with { Views = new MemoryDocumentStore() };
        foreach (var view in (IReadOnlyList<IView>)[Documents(fresh), Deliveries(fresh), .. views])
        {
            await view.RebuildAsync(default);
        }

        Assert.Equal(await CurrentRows.OfAsync(fresh, DeliveryLists.ProjectionName), await CurrentRows.OfAsync(stores, DeliveryLists.ProjectionName));
        var rows = (await CurrentRows.OfAsync(fresh, DeliveryLists.ProjectionName)).Count(row => row.Contains("\"partitionKey\":\"history-at-all-", StringComparison.Ordinal));
        Assert.Equal(played.Deliveries.Sum(events => events.Count), rows);
        var own = (await CurrentRows.OfAsync(fresh, DocumentLists.ProjectionName)).Count(row => row.Contains("\"partitionKey\":\"history-", StringComparison.Ordinal));
        Assert.Equal(played.Documents.Sum(events => events.Count), own);
        return true;
    }

    private static Projector<DocumentSummary> Documents(AppStores stores) => new(stores, new DocumentLists());

    private static Projector<Delivery> Deliveries(AppStores stores) => new(stores, new DeliveryLists());

    /// <summary>Sent to two: finance opens it, takes it and gives it back, the software of home affairs cannot read it.</summary>
    private static async Task<string> PlayAsync(ExchangeHost axis, ApiClient sender)
    {
        var packet = await Letters.NewAsync(Letters.Office, "82", "Lịch sử", HomeAffairs, Letters.Finance);
        var id = (await ExchangeStoryTests.SendAsync(sender, packet)).Expect(201)["id"];
        var (finance, homeAffairs) = (axis.ClerkOf("G12"), axis.SystemOf("G09"));
        await MinuteAsync(axis);
        var opened = (await finance.GetAsync($"/api/mailbox/{id}")).Expect(200);
        await MinuteAsync(axis);
        opened = (await finance.GetAsync($"/api/mailbox/{id}")).Expect(200);
        (await finance.PostAsync($"/api/mailbox/{id}/acknowledge", """{"unit":"Vụ Pháp chế","remark":"noi bo"}""", etag: opened.ETag)).Expect(200);
        await MinuteAsync(axis);
        var waiting = (await homeAffairs.GetAsync($"/api/mailbox/{id}")).Expect(200);
        (await homeAffairs.PostAsync($"/api/mailbox/{id}/transport", """{"transport":"fail","description":"ma loi noi bo 7"}""", etag: waiting.ETag)).Expect(200);
        await MinuteAsync(axis);
        var asked = (await sender.GetAsync($"/api/documents/{id}")).Expect(200);
        (await sender.PostAsync($"/api/documents/{id}/recall", """{"reason":"Gửi nhầm","recipients":["G12"]}""", etag: asked.ETag)).Expect(200);
        await MinuteAsync(axis);
        var delivery = (await finance.GetAsync($"/api/mailbox/{id}")).Expect(200);
        (await finance.PostAsync($"/api/mailbox/{id}/recall-answer", """{"agreed":true}""", etag: delivery.ETag)).Expect(200);
        await MinuteAsync(axis);
        return id;
    }

    private static async Task MinuteAsync(ExchangeHost axis)
    {
        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await axis.Host.SettleAsync();
    }

    private static async Task<IReadOnlyList<JsonNode>> AllAsync(ApiClient client, string id, int limit)
    {
        var entries = new List<JsonNode>();
        for (var cursor = string.Empty; ;)
        {
            var page = (await client.GetAsync($"/api/documents/{id}/history?limit={limit}{cursor}")).Expect(200).Json;
            Assert.InRange(page["items"]!.AsArray().Count, 0, limit);
            entries.AddRange(page["items"]!.AsArray().Select(entry => entry!));
            if (page["cursor"] is not { } next)
            {
                return entries;
            }

            cursor = $"&cursor={next}";
        }
    }

    private static string Words(JsonNode entry) => string.Join(
        ' ',
        new[] { entry["what"], entry["party"], entry["party"]!.GetValue<string>() == "axis" ? entry["recipient"] : entry["agency"], entry["state"] }
            .Where(word => word is not null).Select(word => word!.GetValue<string>()));
}
