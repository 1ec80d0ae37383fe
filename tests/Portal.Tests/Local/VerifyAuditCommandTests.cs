using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Local;

/// <summary><c>run verify-audit</c> on a folder with two days that are over.</summary>
public sealed class VerifyAuditCommandTests : IAsyncLifetime
{
    private SealedFolder folder = null!;

    public async Task InitializeAsync() => folder = await SealedFolder.MakeAsync();

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_whole_trail_ends_it_with_zero()
    {
        var (exit, told) = await folder.VerifyAsync();

        Assert.Equal((0, LocalApps.Names.Count), (exit, told.Count));
        Assert.Matches("^portal: 2026-01-05 to 2026-01-07, [1-9][0-9]* entries, 2 of 3 days under a signed seal, 0 findings\\.$", told.Single(line => line.StartsWith("portal:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_trail_of_which_nothing_is_left_is_found()
    {
        await folder.InTrailAsync(async audit =>
        {
            foreach (var document in (await audit.ChangesAsync(null, 10_000, default)).Documents)
            {
                Assert.True(await audit.DeleteAsync(document.Partition, document.Id, document.Tag, default));
            }
        });

        var (exit, told) = await folder.VerifyAsync();

        Assert.Equal(1, exit);
        Assert.Contains("portal: there is no audit trail.", told);
    }

    [Fact]
    public async Task An_app_that_has_not_run_on_the_folder_is_passed_over()
    {
        using var alone = await SealedFolder.MakeAsync(withAllApps: false);

        var (exit, told) = await alone.VerifyAsync();

        Assert.Contains("identity: has not run on this folder.", told);
        Assert.Equal(0, exit);
    }

    [Fact]
    public async Task An_entry_that_was_changed_is_named_with_its_shard_and_day()
    {
        await folder.ForgeAsync(document => document.Partition.StartsWith("audit-20260105-", StringComparison.Ordinal) && SealedFolder.TextOf(document).Contains(folder.Code, StringComparison.Ordinal),
            text => text.Replace("\"anna\"", "\"binh\"", StringComparison.Ordinal));

        var (exit, told) = await folder.VerifyAsync();

        Assert.Equal(1, exit);
        Assert.Contains(told, line => System.Text.RegularExpressions.Regex.IsMatch(
            line, $"^portal 2026-01-05 shard [0-9a-f] entry [0-9]+ \\(.*{folder.Code}.*\\): altered$"));
        Assert.DoesNotContain((await folder.VerifyAsync("--from", "2026-01-06")).Told, line => line.Contains("altered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"hash\":\"", "\"hash\":\"0", "days", "20260105", "sealDiffers")]
    [InlineData("\"seal\":{", "\"sael\":{", "days", "20260105", "unreadable")]
    [InlineData("\"ends\":", "\"ands\":", "days", "20260105", "unreadable")]
    [InlineData("\"before\":\"", "\"before\":\"0", "days", "20260106", "sealBroken")]
    [InlineData("\"cms\":\"", "\"cms\":\"?", "day-signatures", "20260105", "notSigned")]
    public async Task A_seal_that_was_changed_is_found(string part, string forged, string partition, string id, string fault)
    {
        await folder.ForgeAsync(
            document => document.Partition == partition && document.Id == id, text => text.Replace(part, forged, StringComparison.Ordinal));

        var (exit, told) = await folder.VerifyAsync();

        Assert.Equal(1, exit);
        Assert.Contains(told, line => line.Contains($"2026-01-{id[6..]}", StringComparison.Ordinal) && line.EndsWith($": {fault}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trail_whose_first_day_is_hidden_is_verified_from_its_first_seal_on()
    {
        await folder.DeleteAsync("days", "first");

        Assert.Contains("2026-01-05 to 2026-01-07", (await folder.VerifyAsync()).Told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_whose_seal_is_gone_is_found()
    {
        await folder.DeleteAsync("days", "20260105");

        var (exit, told) = await folder.VerifyAsync();

        Assert.Equal(1, exit);
        Assert.Contains("portal 2026-01-05: notSealed", told);
        Assert.Contains("portal 2026-01-06: sealBroken", told);
    }

    [Fact]
    public async Task A_folder_on_which_a_run_is_under_way_is_said_to_be_in_use()
    {
        await using var portal = await folder.StartAsync();

        Assert.Contains("in use by another run", (await Assert.ThrowsAsync<HostStartException>(() => folder.VerifyAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_data_is_refused_and_not_made()
    {
        var nowhere = Path.Combine(folder.Path, "nowhere");
        using var output = new StringWriter();

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => VerifyAuditCommand.RunAsync(["--data", nowhere], output));

        Assert.Contains("holds no data", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Theory]
    [InlineData("is no day", "--from", "yesterday")]
    [InlineData("must not be after", "--from", "2026-01-07", "--to", "2026-01-05")]
    [InlineData("must not be after 2026-01-07", "--from", "9999-12-31")]
    [InlineData("--day", "--day", "2026-01-05")]
    [InlineData("--to", "--to")]
    public async Task What_is_wrong_with_the_words_is_said_in_one_line(string reason, params string[] words)
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => folder.VerifyAsync(words));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
