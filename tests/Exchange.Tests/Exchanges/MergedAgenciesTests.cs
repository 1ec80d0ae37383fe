using System.Text;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using EGov.Platform.Access;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>An agency ends while documents of it, and to it, are under way: who took over hears and speaks in its place.</summary>
public sealed class MergedAgenciesTests
{
    private const string Ended = "000.00.00.G77";
    private const string Heir = "000.00.00.G17";

    [Fact]
    public async Task Messages_that_name_the_ended_agency_or_come_from_its_heir_find_the_document()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sent, received) = await MergeAsync(axis, "G17");

        await RecalledCopiesTests.SayAsync(axis, "G12", await Letters.StatusAsync(Letters.Finance, Ended, "90", StatusCode.Accepted));
        await RecalledCopiesTests.SayAsync(axis, "G17", await Letters.StatusAsync(Heir, Letters.Office, "91", StatusCode.Accepted));
        var asking = Encoding.UTF8.GetString(await Letters.StatusAsync(Heir, Letters.Finance, "90", StatusCode.RecallAsked));
        await RecalledCopiesTests.SayAsync(axis, "G17", Encoding.UTF8.GetBytes(asking.Replace($"{Heir},2026", $"{Ended},2026", StringComparison.Ordinal)));

        var at = await axis.ClerkOf("G12").GetAsync($"/api/mailbox/{sent}");
        Assert.Equal("03", at["state"]);
        Assert.NotNull(at.Json["recall"]);
        Assert.Equal("03", (await axis.ClerkOf("G17").GetAsync($"/api/mailbox/{received}"))["state"]);
    }

    [Fact]
    public async Task A_packet_of_the_heir_asks_back_what_the_ended_agency_sent()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sent, _) = await MergeAsync(axis, "G17");
        var message = Letters.Message(Heir, "90", "Thu hồi", Letters.Finance) with
        {
            DocumentId = LegalDocumentId.Of($"{Ended},2026/01/05,90/CV-TT"),
            Business = new EGov.Exchange.EdXml.Business { Type = BusinessType.Recall, Reason = "Sai" },
        };

        var receipt = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G17"), await Letters.PacketAsync(message, []))).Expect(201);
        await axis.Host.SettleAsync();

        Assert.DoesNotContain("EXCHANGE-W004", receipt.Text, StringComparison.Ordinal);
        Assert.NotNull((await axis.ClerkOf("G12").GetAsync($"/api/mailbox/{sent}")).Json["recall"]);
    }

    [Fact]
    public async Task What_the_heir_does_is_told_in_its_own_name_and_what_is_said_to_the_ended_one_is_told_to_it()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sent, received) = await MergeAsync(axis, "G17");
        var (heir, clerk) = (axis.ClerkOf("G17"), axis.ClerkOf("G12"));

        (await heir.PostAsync($"/api/mailbox/{received}/acknowledge", "{}", etag: (await heir.GetAsync($"/api/mailbox/{received}")).ETag)).Expect(200);
        (await heir.PostAsync($"/api/documents/{sent}/recall", """{"reason":"Sai"}""", etag: (await heir.GetAsync($"/api/documents/{sent}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();
        (await clerk.PostAsync($"/api/mailbox/{sent}/recall-answer", """{"agreed":true}""", etag: (await clerk.GetAsync($"/api/mailbox/{sent}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Contains(("G17", "91/CV-TT", "03"), await ToldAsync(axis, "G22"));
        Assert.Contains(("G17", "90/CV-TT", "13"), await ToldAsync(axis, "G12"));
        Assert.Contains(("G12", "90/CV-TT", "15"), await ToldAsync(axis, "G17"));
    }

    [Fact]
    public async Task What_nobody_is_left_to_hear_is_noted_and_said_in_an_alert_until_somebody_is()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sent, _) = await MergeAsync(axis, "");
        var (clerk, leader) = (axis.ClerkOf("G12"), axis.ClientOf(new Caller("leader-G12", [Callers.Leader], "G12")));
        (await clerk.PostAsync($"/api/mailbox/{sent}/acknowledge", "{}", etag: (await clerk.GetAsync($"/api/mailbox/{sent}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        var untold = (await clerk.GetAsync($"/api/mailbox/{sent}")).Json["untold"]!.AsArray()[0]!;
        Assert.Equal(("EXCHANGE-4004", false), (untold["code"]!.GetValue<string>(), untold["givenUp"]!.GetValue<bool>()));
        var alert = Assert.Single((await leader.GetAsync("/api/exchange/alerts")).Expect(200).Json["items"]!.AsArray())!;
        Assert.Equal(("messageUntold", sent), (alert["kind"]!.GetValue<string>(), alert["document"]!.GetValue<string>()));

        await ImportAsync(axis, "2026-01-04", "G17");
        await axis.Host.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Contains(("G12", "90/CV-TT", "03"), await ToldAsync(axis, "G17"));
        Assert.Empty((await clerk.GetAsync($"/api/mailbox/{sent}")).Json["untold"]!.AsArray());
        Assert.Empty((await leader.GetAsync("/api/exchange/alerts")).Json["items"]!.AsArray());
    }

    [Fact]
    [Trait("Run", "long")]
    public async Task What_nobody_hears_for_long_is_given_up_with_a_note()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (sent, _) = await MergeAsync(axis, "");
        var clerk = axis.ClerkOf("G12");
        (await clerk.PostAsync($"/api/mailbox/{sent}/acknowledge", "{}", etag: (await clerk.GetAsync($"/api/mailbox/{sent}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();

        await axis.Host.Clock.Advance(TimeSpan.FromDays(31));

        var untold = (await clerk.GetAsync($"/api/mailbox/{sent}")).Json["untold"]!.AsArray();
        Assert.All(untold, each => Assert.True(each!["givenUp"]!.GetValue<bool>()));
        Assert.Contains(untold, each => each!["state"]!.GetValue<string>() == "03");
    }

    /// <summary>A document of the ended agency to the Ministry of Finance (90) and one of the Office to it (91); then it ends.</summary>
    private static async Task<(string Sent, string Received)> MergeAsync(ExchangeHost axis, string successors)
    {
        await ImportAsync(axis, "", "");
        var sent = await RecalledCopiesTests.SendAsync(axis, await Letters.NewAsync(Ended, "90", "Của cơ quan cũ", Letters.Finance), "G77");
        var received = await RecalledCopiesTests.SendAsync(axis, await Letters.NewAsync(Letters.Office, "91", "Gửi cơ quan cũ", Ended));
        await ImportAsync(axis, "2026-01-04", successors);
        return (sent, received);
    }

    private static async Task ImportAsync(ExchangeHost axis, string to, string successors)
    {
        var csv = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n"
            + $"G77,Bộ Thử,Test Ministry,ministry,org-government,{Ended},G77,,2016-01-01,{to},{successors},test,true,\n";
        var operators = axis.ClientOf(new Caller("ops", [Callers.Operator], null));
        var report = await operators.SendAsync(HttpMethod.Post, "api/exchange/agencies/import", new StringContent(csv, Encoding.UTF8, "text/csv"));
        Assert.Equal("1", report.Expect(200)["accepted"]);
    }

    /// <summary>What an agency was told by messages: by whom, of which document, what.</summary>
    private static async Task<IReadOnlyList<(string From, string Code, string State)>> ToldAsync(ExchangeHost axis, string agency)
    {
        var items = (await axis.SystemOf(agency).GetAsync("/api/mailbox?only=messages&limit=100")).Expect(200).Json["items"]!.AsArray();
        return [.. items.Select(item => (item!["sender"]!.GetValue<string>(), item["status"]!["documentCode"]!.GetValue<string>(), item["status"]!["code"]!.GetValue<string>()))];
    }
}
