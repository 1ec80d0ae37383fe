using EGov.Local.Backups;
using EGov.Local.Running;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Local;

/// <summary><c>run backup</c> while a portal runs, <c>run restore</c> to a point in time, and what becomes of a set that was altered.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("backup-");
    private SealedFolder folder = null!;
    private string set = string.Empty;
    private string hash = string.Empty;
    private string file = string.Empty;

    private string Sets => Path.Combine(elsewhere.FullName, "sets");

    private string Restored => Path.Combine(elsewhere.FullName, "restored");

    /// <summary>Two days that are over, a file, a set of them while the portal runs, and a dossier that came later.</summary>
    public async Task InitializeAsync()
    {
        folder = await SealedFolder.MakeAsync();
        await using var portal = await folder.StartAsync(SetAt);
        file = await portal.Anna.UploadAsync("upload-0009");
        await portal.Host.SettleAsync();
        (set, hash) = await BackUpAsync(SetAt);
        LaterCode = await portal.SubmittedAsync("submit-0002");
        LaterFile = await portal.Anna.UploadAsync("upload-0010");
        await portal.Host.SettleAsync();
    }

    private static DateTimeOffset SetAt { get; } = new(2026, 1, 7, 9, 0, 0, TimeSpan.FromHours(7));

    private string LaterCode { get; set; } = string.Empty;

    private string LaterFile { get; set; } = string.Empty;

    public Task DisposeAsync()
    {
        folder.Dispose();
        elsewhere.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Everything_is_as_of_the_point_to_which_it_was_restored()
    {
        var (exit, told) = await RestoreAsync("--manifest", hash);

        Assert.True(exit == 0, string.Join('\n', told));
        AssertAsListed(Restored);
        await using var portal = await StartRestoredAsync();
        (await portal.Anna.GetAsync($"api/dossiers/{folder.Code}")).Expect(200);
        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{file}"));
        (await portal.Anna.GetAsync($"api/dossiers/{LaterCode}")).Expect(404);
        (await portal.Anna.GetAsync($"api/files/{LaterFile}")).Expect(404);
    }

    [Fact]
    public async Task What_was_restored_works_on()
    {
        await RestoreAsync();

        await using var portal = await StartRestoredAsync();
        var code = await portal.SubmittedAsync("submit-0003");

        (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200);
        Assert.NotEqual(folder.Code, code);
    }

    [Fact]
    public async Task The_audit_trail_comes_over_whole()
    {
        await RestoreAsync();
        using var output = new StringWriter();

        Assert.Equal(0, await VerifyAuditCommand.RunAsync(["--data", Restored], output));
        Assert.Contains(", 0 findings.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_sets_the_latest_before_the_moment_is_taken()
    {
        var (later, _) = await BackUpAsync(SetAt.AddHours(2));

        Assert.Contains(set, (await RestoreAsync("--at", "2026-01-07T10:30")).Told[^1], StringComparison.Ordinal);
        Directory.Delete(Restored, recursive: true);
        Assert.Contains(later, (await RestoreAsync("--at", "2026-01-07T11:00")).Told[^1], StringComparison.Ordinal);
        Directory.Delete(Restored, recursive: true);
        Assert.Contains(later, (await RestoreAsync()).Told[^1], StringComparison.Ordinal);
        Assert.Contains("at 2026-01-07T08:59:00+07:00 or before", (await Assert.ThrowsAsync<HostStartException>(() => VerifyAsync("--at", "2026-01-07T08:59"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_altered_byte_is_told_with_its_file_and_nothing_is_restored()
    {
        var altered = Directory.EnumerateFiles(Path.Combine(set, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var content = await File.ReadAllBytesAsync(altered);
        content[content.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(altered, content);

        var (exit, told) = await RestoreAsync();

        Assert.Equal(1, exit);
        Assert.Equal($"{Path.GetRelativePath(set, altered).Replace('\\', '/')}: altered.", told[0]);
        Assert.Equal("Nothing was restored.", told[^1]);
        Assert.False(Directory.Exists(Restored));
        Assert.Equal(["sets"], elsewhere.GetDirectories().Select(each => each.Name));
    }

    [Fact]
    public async Task A_byte_of_the_data_file_a_lost_file_and_one_too_many_are_each_told()
    {
        await using (var data = File.OpenWrite(Path.Combine(set, "host.db")))
        {
            data.Position = data.Length / 2;
            data.WriteByte(0xFE);
            data.WriteByte(0xED);
        }

        File.Delete(Path.Combine(set, "secrets.json"));
        await File.WriteAllTextAsync(Path.Combine(set, "more.txt"), "more");

        var (exit, told) = await VerifyAsync();

        Assert.Equal(1, exit);
        Assert.Equal(["host.db: altered.", "more.txt: not in the manifest.", "secrets.json: missing."], told.Take(3));
    }

    [Fact]
    public async Task A_set_whose_manifest_was_written_anew_is_found_by_the_hash_that_was_kept()
    {
        var path = Path.Combine(set, BackupManifest.FileName);
        await File.WriteAllTextAsync(path, await File.ReadAllTextAsync(path) + "\n");

        Assert.Equal(0, (await VerifyAsync()).Exit);
        var (exit, told) = await RestoreAsync("--manifest", hash);

        Assert.Equal((1, 1), (exit, told.Count));
        Assert.StartsWith("manifest.json: its hash is ", told[0], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Restored));
    }

    [Fact]
    public async Task A_manifest_that_names_places_outside_of_the_set_gets_nothing_from_there()
    {
        var path = Path.Combine(set, BackupManifest.FileName);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"clock.json\"", "\"../clock.json\"", StringComparison.Ordinal));
        File.Move(Path.Combine(set, "clock.json"), Path.Combine(Sets, "clock.json"));

        var (exit, told) = await RestoreAsync();

        Assert.Equal((1, "../clock.json: missing."), (exit, told[0]));
    }

    [Fact]
    public async Task A_file_that_is_a_link_is_refused()
    {
        var (place, outside) = (Path.Combine(set, "clock.json"), Path.Combine(elsewhere.FullName, "clock.json"));
        File.Move(place, outside);
        File.CreateSymbolicLink(place, outside);

        Assert.Equal("clock.json: a link to somewhere else.", (await VerifyAsync()).Told[0]);
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_never_written_over()
    {
        Assert.Contains("is not empty", (await Assert.ThrowsAsync<HostStartException>(() =>
            RestoreCommand.RunAsync(["--from", Sets, "--data", folder.Path], TextWriter.Null))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to is missing")]
    [InlineData("cannot lie inside", "--to", "DATA/sets")]
    [InlineData("a set", "--to", "SETS")]
    [InlineData("holds no data", "--to", "SETS", "--data", "NOWHERE")]
    [InlineData("--into", "--into", "SETS")]
    public async Task What_is_wrong_with_a_backup_is_said_in_one_line(string reason, params string[] words)
    {
        string[] given = [.. words.Select(word => word
            .Replace("DATA", folder.Path, StringComparison.Ordinal)
            .Replace("SETS", Sets, StringComparison.Ordinal)
            .Replace("NOWHERE", Path.Combine(elsewhere.FullName, "nowhere"), StringComparison.Ordinal))];
        var at = words.Contains("NOWHERE") ? SetAt.AddHours(1) : SetAt;

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => BackupCommand.RunAsync(["--data", folder.Path, .. given], TextWriter.Null, new FixedTime(at)));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Single(Directory.GetDirectories(Sets));
    }

    [Fact]
    public void Only_the_owner_can_read_a_set()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(set));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(set, "secrets.json")));
        }
    }

    private static void AssertAsListed(string data)
    {
        var manifest = BackupManifest.In(Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(data)!, "sets")).Single()).Manifest;
        Assert.Equal(manifest.Files.Select(each => each.Path), BackupFiles.In(data));
        Assert.All(manifest.Files, each => Assert.Equal(each.Sha256, BackupManifest.HashOf(File.ReadAllBytes(Path.Combine(data, each.Path)))));
        Assert.Contains(manifest.Files, each => each.Path.StartsWith("files/portal/", StringComparison.Ordinal));
    }

    private Task<PortalHost> StartRestoredAsync() => PortalHost.StartAsync(
        new DirectoryInfo(Restored), new EmbeddedFunctions.Storage.DurabilityProbe(), seed: 1, replicas: 1, keepFolder: true, from: SetAt.AddHours(3), withAllApps: true);

    private async Task<(string Set, string Hash)> BackUpAsync(DateTimeOffset at)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await BackupCommand.RunAsync(["--data", folder.Path, "--to", Sets], output, new FixedTime(at)));
        var told = LinesOf(output);
        return (told[0]["set ".Length..], told[2]["manifest ".Length..]);
    }

    private async Task<(int Exit, IReadOnlyList<string> Told)> RestoreAsync(params string[] words)
    {
        using var output = new StringWriter();
        var exit = await RestoreCommand.RunAsync(["--from", Sets, "--data", Restored, .. words], output);
        return (exit, LinesOf(output));
    }

    private async Task<(int Exit, IReadOnlyList<string> Told)> VerifyAsync(params string[] words)
    {
        using var output = new StringWriter();
        var exit = await VerifyBackupCommand.RunAsync(["--from", Sets, .. words], output);
        return (exit, LinesOf(output));
    }

    private static string[] LinesOf(StringWriter output) =>
        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
