using EGov.Exchange.About;
using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Verification;
using EGov.Exchange.Tests.Exchanges;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Proof;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>The axis enters what happens by itself, and gives it to whom it concerns.</summary>
public sealed class GetEvidenceTests
{
    [Fact]
    public async Task Sender_recipient_and_auditor_each_get_a_whole_package_of_what_is_theirs()
    {
        await using var axis = await ExchangeHost.StartAsync(replicas: 2);
        var id = await ExchangedAsync(axis, "15", Letters.Finance, "000.00.00.G09");

        var sent = await VerifyAsync(axis, await axis.SystemOf("G22").DownloadAsync($"/api/documents/{id}/evidence"));
        var received = await VerifyAsync(axis, await axis.ClerkOf("G12").DownloadAsync($"/api/documents/{id}/evidence"));
        var audited = await VerifyAsync(axis, await AuditorOf(axis).DownloadAsync($"/api/documents/{id}/evidence"));
        var one = await VerifyAsync(axis, await axis.ClerkOf("G22").DownloadAsync($"/api/documents/{id}/evidence?recipient=G09&through=1"));

        Assert.Equal([$"document-{id}", $"delivery-{id}-G12", $"delivery-{id}-G09"], sent.Chains.Select(chain => chain.Aggregate));
        Assert.Equal((0, 1), (sent.Waiting, sent.Chains[0].Entries));
        Assert.InRange(sent.Chains[1].Entries, 4, 12);
        Assert.Equal([$"document-{id}", $"delivery-{id}-G12"], received.Chains.Select(chain => chain.Aggregate));
        Assert.Equal((3, 0), (audited.Chains.Count, audited.Told));
        Assert.Equal([$"document-{id}", $"delivery-{id}-G09"], one.Chains.Select(chain => chain.Aggregate));
        Assert.All(sent.Stamps, stamp => Assert.True(stamp.IsTraced));
    }

    [Fact]
    public async Task A_package_has_so_many_deliveries_and_one_more_is_asked_for_recipient_by_recipient()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var communes = await ManyRecipientsTests.CommunesAsync(axis);
        var sender = axis.SystemOf("G22");
        var ids = new List<string>();
        foreach (var count in (int[])[ExchangeLimits.EvidenceRecipients, ExchangeLimits.EvidenceRecipients + 1])
        {
            ids.Add((await ExchangeStoryTests.SendAsync(sender, await Letters.NewAsync(Letters.Office, $"{count}", "V/v", communes[..count]))).Expect(201)["id"]);
        }

        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.NotEmpty(await sender.DownloadAsync($"/api/documents/{ids[0]}/evidence"));
        Assert.Equal("EXCHANGE-4600", (await sender.GetAsync($"/api/documents/{ids[1]}/evidence")).Expect(422).Code);
    }

    [Fact]
    public async Task Others_are_told_that_there_is_none()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = await ExchangedAsync(axis, "15", Letters.Finance);

        Assert.Equal(404, (await axis.SystemOf("G09").GetAsync($"/api/documents/{id}/evidence")).Status);
        Assert.Equal(404, (await axis.SystemOf("G22").GetAsync("/api/documents/none/evidence")).Status);
        Assert.Equal("EXCHANGE-4007", (await axis.ClerkOf("G22").GetAsync($"/api/documents/{id}/evidence?recipient=G09")).Code);
        Assert.Equal("EXCHANGE-4602", (await axis.ClerkOf("G22").GetAsync($"/api/documents/{id}/evidence?through=999")).Code);
        Assert.Equal("EXCHANGE-4602", (await axis.ClerkOf("G22").GetAsync($"/api/documents/{id}/evidence?through=x")).Code);
        await axis.Host.SettleAsync();
        var trail = (await AuditorOf(axis).GetAsync($"/api/exchange/audit?target=document-{id}")).Text;
        Assert.Contains("document.evidence", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_without_anything_new_make_no_block()
    {
        await using var axis = await ExchangeHost.StartAsync();
        await ExchangedAsync(axis, "15", Letters.Finance);
        var blocks = axis.Services.GetRequiredService<EvidenceBlocks>();
        var before = (await blocks.LatestAsync(default))!.Block.Number;

        await axis.Host.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(before, (await blocks.LatestAsync(default))!.Block.Number);
        Assert.Equal(before, await blocks.LatestStampedAsync(default));
    }

    private static async Task<string> ExchangedAsync(ExchangeHost axis, string number, params string[] to)
    {
        var sender = axis.SystemOf("G22");
        var packet = await Letters.NewAsync(Letters.Office, number, "V/v bằng chứng", to);
        var sent = (await ExchangeStoryTests.SendAsync(sender, packet)).Expect(201);
        var id = sent.Json["id"]!.GetValue<string>();
        await axis.Host.SettleAsync();
        var clerk = axis.ClerkOf("G12");
        var opened = await clerk.GetAsync($"/api/mailbox/{id}");
        (await clerk.PostAsync($"/api/mailbox/{id}/acknowledge", """{"unit":"Vụ Pháp chế"}""", etag: opened.ETag)).Expect(200);
        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        return id;
    }

    private static async Task<EvidenceScope> VerifyAsync(ExchangeHost axis, byte[] file)
    {
        var trust = LocalFolder.TrustIn(axis.Folder);
        var report = await new EvidenceVerification(StampVerifier.Of(trust, axis.Host.Clock)).VerifyAsync(file, null, default);
        Assert.Empty(report.Findings);
        return report.Scope!;
    }

    private static ApiClient AuditorOf(ExchangeHost axis) => axis.ClientOf(new Caller("auditor-1", [Callers.Auditor], null));
}
