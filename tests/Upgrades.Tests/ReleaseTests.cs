using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;

namespace EGov.Upgrades.Tests;

/// <summary>
/// The present code on what each release left behind when it was lost in the middle of its work: nothing is missing, and all of it comes to its
/// end.
/// </summary>
public sealed class ReleaseTests
{
    public static TheoryData<string> Releases => new(Directory.EnumerateDirectories(Release.Root).Select(static folder => Path.GetFileName(folder)));

    [Fact]
    public void The_first_release_is_among_them() => Assert.True(Directory.Exists(Path.Combine(Release.Root, "0.1.0")));

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Every_dossier_is_there_with_its_state_and_its_whole_history(string version)
    {
        await using var release = await Release.OpenAsync(version);

        foreach (var known in release.Dossiers)
        {
            var seen = (await release.Portal.Officer.GetAsync($"api/dossiers/{known["code"]}")).Expect(200).Json;
            if (known["status"] is not { } status)
            {
                continue; // the process was lost before anybody looked
            }

            Assert.Equal($"{known["name"]} {status}", $"{known["name"]} {seen["status"]}");
            Assert.Equal(
                known["history"]!.AsArray().Select(static line => line!.ToString()),
                seen["history"]!.AsArray().Take(known["history"]!.AsArray().Count).Select(static line => $"{line!["what"]} {line["by"]} {line["at"]}"));
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Every_file_opens_with_its_content(string version)
    {
        await using var release = await Release.OpenAsync(version);

        foreach (var file in release.Files)
        {
            var reader = file["by"]!.ToString() == "anna" ? release.Portal.Anna : release.Portal.Officer;
            var content = await reader.DownloadAsync($"api/files/{file["id"]}");
            Assert.Equal(file["sha256"]!.ToString(), Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Ten_days_later_the_files_that_a_dossier_holds_open_and_the_others_are_gone(string version)
    {
        await using var release = await Release.OpenAsync(version);
        var dossiers = new List<string>();
        foreach (var known in release.Dossiers)
        {
            dossiers.Add((await release.Portal.Officer.GetAsync($"api/dossiers/{known["code"]}")).Expect(200).Text);
        }

        await release.Portal.Host.Clock.Advance(TimeSpan.FromDays(10));

        foreach (var file in release.Files)
        {
            var reader = file["by"]!.ToString() == "anna" ? release.Portal.Anna : release.Portal.Officer;
            var isHeld = dossiers.Any(dossier => dossier.Contains(file["id"]!.ToString(), StringComparison.Ordinal));
            (await reader.GetAsync($"api/files/{file["id"]}")).Expect(isHeld ? 200 : 404);
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_request_that_is_sent_again_gets_the_dossier_that_it_made(string version)
    {
        await using var release = await Release.OpenAsync(version);

        foreach (var known in release.Dossiers.Where(release.IsRecent))
        {
            var again = await release.Portal.Anna.PostAsync("api/dossiers", known["application"]!.ToString(), known["key"]!.ToString());
            Assert.Equal(known["code"]!.ToString(), again.Expect(201)["code"]);
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task In_two_months_left_alone_limits_pass_and_no_message_dies_but_the_one_that_was_dead(string version)
    {
        await using var release = await Release.OpenAsync(version);
        var receiver = release.Portal.Host.ServiceBus.CreateReceiver("portal-events", "dossier-views", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        Assert.Equal(release.DeadLetters, (await receiver.PeekMessagesAsync(10)).Select(static letter => letter.MessageId));

        // Within the messages' time to live of fourteen days, then beyond it: what was dead stays for an operator.
        await release.Portal.Host.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(release.DeadLetters, (await receiver.PeekMessagesAsync(10, fromSequenceNumber: 0)).Select(static letter => letter.MessageId));
        foreach (var worked in release.Dossiers.Where(static known => known["status"]?.ToString() is "processing"))
        {
            Assert.Equal("true", (await release.Portal.Officer.GetAsync($"api/dossiers/{worked["code"]}")).Expect(200)["overdue"]);
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task All_work_comes_to_its_end(string version)
    {
        await using var release = await Release.OpenAsync(version);

        var work = new Finishing(release.Portal);
        foreach (var known in release.Dossiers)
        {
            await work.FinishAsync(known["code"]!.ToString());
        }

        var listed = await work.ListedAsync();
        foreach (var known in release.Dossiers)
        {
            var code = known["code"]!.ToString();
            var expected = known["status"]?.ToString() is "refused" ? "refused" : "returned";
            Assert.Equal($"{known["name"]} {expected}", $"{known["name"]} {listed.GetValueOrDefault(code)}");
            var history = (await release.Portal.Officer.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray().Select(static line => line!["what"]!.ToString()).ToList();
            Assert.Equal(expected == "returned" ? 1 : 0, history.Count(static what => what == "fee-paid"));
            Assert.True((await release.Portal.Host.DurableClient("portal").GetInstanceAsync($"dossier-{code}"))!.IsCompleted, $"the orchestration of {known["name"]} waits");
        }

        Assert.Equal(release.Dossiers.Count, listed.Count);
        Assert.Equal(listed.Values.Count(static status => status == "returned"), (await release.Portal.Stores.Claims.ListAsync("simulated-gateway", string.Empty, 100, default)).Count);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Numbers_go_on_where_they_were(string version)
    {
        await using var release = await Release.OpenAsync(version);
        var application = release.Dossiers[0]["application"]!.ToString();

        var fresh = (await release.Portal.Anna.PostAsync("api/dossiers", application, "fresh-0001")).Expect(201)["code"];

        Assert.DoesNotContain(release.Dossiers, known => known["code"]!.ToString() == fresh);
    }
}
