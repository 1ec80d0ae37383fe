using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Local;

/// <summary><c>run export-seals</c> and <c>run verify-audit --against</c> on a folder with two days that are over.</summary>
public sealed class KeptSealsCommandTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Third = new(2026, 1, 7, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("kept-");
    private SealedFolder folder = null!;

    public async Task InitializeAsync() => folder = await SealedFolder.MakeAsync();

    public Task DisposeAsync()
    {
        folder.Dispose();
        elsewhere.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_trail_is_whole_against_its_own_export_and_still_when_it_has_grown()
    {
        var file = await ExportedAsync();

        var (exit, told) = await folder.VerifyAsync("--against", file);

        Assert.Equal(0, exit);
        Assert.Equal(LocalApps.Names.Select(app => $"{app}: held against the file, which holds the seal of 2 of these days."), told.Where(line => line.Contains("held", StringComparison.Ordinal)));
        await GrowAsync();
        Assert.Equal(0, (await folder.VerifyAsync("--against", file)).Exit);
    }

    [Fact]
    public async Task A_history_that_was_rewritten_and_signed_by_the_owner_is_found_by_what_is_kept_alone()
    {
        var file = await ExportedAsync();
        await TrailForger.RewriteAsync(folder.Path, Third, entries => entries.Select(entry =>
            entry.Actor.Id == "anna" ? entry with { Actor = entry.Actor with { Id = "binh" } } : entry));

        Assert.Equal(0, (await folder.VerifyAsync()).Exit);
        var (exit, told) = await folder.VerifyAsync("--against", file);

        Assert.Equal(1, exit);
        Assert.Contains(told, line => System.Text.RegularExpressions.Regex.IsMatch(line, "^portal 2026-01-05 shard [0-9a-f]: sealRewritten$"));
        Assert.Contains("portal 2026-01-06: sealRewritten", told);
        Assert.DoesNotContain(told, line => line.StartsWith("identity 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_last_day_that_was_taken_out_is_found_by_what_is_kept_alone()
    {
        var file = await ExportedAsync();
        await TrailForger.RewriteAsync(folder.Path, Third.AddDays(-1), entries => entries.Where(entry => entry.At < Third.AddDays(-1).AddHours(-8)));

        Assert.Equal(0, (await folder.VerifyAsync()).Exit);
        var (exit, told) = await folder.VerifyAsync("--against", file);

        Assert.Equal((1, "portal 2026-01-06: sealGone"), (exit, Assert.Single(told, line => line.EndsWith("sealGone", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_trail_of_which_nothing_is_left_is_looked_for_all_the_same()
    {
        var file = await ExportedAsync();
        await folder.InTrailAsync(async audit =>
        {
            foreach (var document in (await audit.ChangesAsync(null, 100_000, default)).Documents)
            {
                await audit.DeleteAsync(document.Partition, document.Id, document.Tag, default);
            }
        });

        var (exit, told) = await folder.VerifyAsync("--against", file);

        Assert.Equal((1, 2), (exit, told.Count(line => line.EndsWith("sealGone", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_hides_no_later_days()
    {
        var file = await ExportedAsync();
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "clock.json"),
            JsonSerializer.SerializeToUtf8Bytes(new { Latest = Third.AddDays(-1), Shift = Third.AddDays(-1) - TimeProvider.System.GetUtcNow() }));
        await folder.DeleteAsync("day-signatures", "20260106");
        await folder.DeleteAsync("days", "20260106");

        Assert.DoesNotContain((await folder.VerifyAsync()).Told, line => line.StartsWith("portal 2026", StringComparison.Ordinal));
        Assert.Contains("2026-01-06 does not hold by the trust roots and the clock here", await RefusalAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_apis_gave_day_by_day_is_taken_as_it_was_put_together()
    {
        var (all, one) = (Path.Combine(elsewhere.FullName, "all.json"), Path.Combine(elsewhere.FullName, "one.json"));
        await using (var portal = await folder.StartAsync(Third.AddHours(1)))
        {
            var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
            foreach (var (app, day) in LocalApps.Names.SelectMany(app => new[] { (app, "2026-01-05"), (app, "2026-01-06") }))
            {
                var given = (await auditor.GetAsync($"api/{app}/audit/seals?from={day}&to={day}")).Expect(200).Text;
                await File.AppendAllTextAsync(all, given);
                await File.AppendAllTextAsync(app == "portal" ? one : Path.Combine(elsewhere.FullName, "rest.json"), given);
            }
        }

        var (exit, told) = await folder.VerifyAsync("--against", all);
        Assert.Equal((0, LocalApps.Names.Count), (exit, told.Count(line => line.EndsWith("which holds the seal of 2 of these days.", StringComparison.Ordinal))));
        (exit, told) = await folder.VerifyAsync("--against", one);
        Assert.Equal(0, exit);
        Assert.Contains("portal: held against the file, which holds the seal of 2 of these days.", told);
        Assert.Contains("identity: held against nothing, for the file holds no seal of it.", told);
    }

    [Fact]
    public async Task A_file_of_another_folder_is_refused()
    {
        using var other = await SealedFolder.MakeAsync();

        var file = await ExportedAsync(other);

        Assert.Contains("does not hold by the trust roots and the clock here", await RefusalAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_app_that_no_folder_has_is_refused()
    {
        var file = await ExportedAsync();
        var app = JsonNode.Parse((await File.ReadAllLinesAsync(file))[0])!;
        app["app"] = "other";
        foreach (var day in app["days"]!.AsArray())
        {
            var seal = JsonNode.Parse(Convert.FromBase64String((string)day!["seal"]!))!;
            seal["app"] = "other";
            var content = Encoding.UTF8.GetBytes(seal.ToJsonString());
            day["seal"] = Convert.ToBase64String(content);
            day["hash"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        }

        await File.WriteAllTextAsync(file, app.ToJsonString());

        Assert.Contains("It is of other; a folder holds the trails of", await RefusalAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no seal of any day")]
    [InlineData("not json", "no seals as they were given")]
    [InlineData("""{"type":"about:blank","status":401,"code":"EGOV-1001"}""", "no seals as they were given")]
    public async Task A_file_that_holds_no_seals_is_said_to_hold_none(string content, string reason)
    {
        var file = Path.Combine(elsewhere.FullName, "other.json");
        await File.WriteAllTextAsync(file, content);

        Assert.Contains(reason, await RefusalAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_not_to_be() =>
        Assert.Contains("nowhere.json cannot be read", await RefusalAsync(Path.Combine(elsewhere.FullName, "nowhere.json")), StringComparison.Ordinal);

    [Fact]
    public async Task Days_without_a_signed_seal_are_not_exported_as_if_there_were_one()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => ExportedAsync(folder, "--from", "2026-01-07"));

        Assert.Contains("has a signed seal", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HostStartException>(() => ExportedAsync(folder, "--against", "kept.json"));
    }

    private async Task GrowAsync()
    {
        await using var portal = await folder.StartAsync(Third.AddHours(1));
        await portal.SubmittedAsync();
        await folder.PassAsync(portal, days: 2);
    }

    private async Task<string> RefusalAsync(string file)
    {
        var refusal = (await Assert.ThrowsAsync<HostStartException>(() => folder.VerifyAsync("--against", file))).Message;
        Assert.Contains(file, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
        return refusal;
    }

    private Task<string> ExportedAsync() => ExportedAsync(folder);

    private async Task<string> ExportedAsync(SealedFolder of, params string[] words)
    {
        var file = Path.Combine(elsewhere.FullName, "seals.json");
        using var output = new StringWriter();
        Assert.Equal(0, await ExportSealsCommand.RunAsync(["--data", of.Path, .. words], output));
        await File.WriteAllTextAsync(file, output.ToString());
        return file;
    }
}
