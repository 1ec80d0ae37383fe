using System.Text.Json;
using EGov.Local.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Pdf;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Files.Unattached;

public sealed class UnattachedFilesTests : IDisposable
{
    private static readonly Caller Anna = new("a", [Callers.Citizen], null);
    private static readonly byte[] Paper = PdfBuilder.WithPage().Build();

    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;
    private readonly AppStores stores;
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 30, 0, TimeSpan.Zero));
    private readonly AggregateStore<UploadedFile, FileEvent> files;
    private DurabilityProbe probe = new();

    public UnattachedFilesTests()
    {
        stores = AppStores.From(_ => new MemoryDocumentStore { BeforeWrite = () => probe.Pass() });
        files = new(stores);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_part_of_nothing_goes_after_its_time_and_not_before()
    {
        var kept = await KeepAsync("key-00001");
        Assert.Equal(clock.GetUtcNow().AddHours(72), kept.File.Expires);

        await ExpireAfterAsync(TimeSpan.FromHours(71));
        Assert.NotEmpty(Contents());
        await ExpireAfterAsync(TimeSpan.FromHours(2));

        Assert.Empty(Contents());
        var left = (await files.FindAsync(UploadedFile.AggregateId(kept.Id), default))!.State;
        Assert.True(left.IsExpired);
        Assert.Empty(left.Name);
    }

    [Fact]
    public async Task What_is_part_of_something_stays_for_ever_also_beside_the_same_content_that_goes()
    {
        var attached = await KeepAsync("key-00001");
        await KeepAsync("key-00002");
        await AttachAsync(attached.Id);

        await ExpireAfterAsync(TimeSpan.FromDays(4));
        await ExpireAfterAsync(TimeSpan.FromDays(30));

        Assert.Single(Contents());
        Assert.Equal(Paper, await Vault().OpenAsync(attached.File, default));
    }

    [Fact]
    public async Task Once_expired_it_cannot_become_part_of_anything_and_a_repeat_is_told_so()
    {
        var kept = await KeepAsync("key-00001");
        await ExpireAfterAsync(TimeSpan.FromHours(73));

        Assert.Equal("EGOV-1187", (await AttachAsync(kept.Id)).Succeeded(out _, out var error) ? null : error.Definition.Code);
        Assert.Equal("EGOV-1187", await RefusedAsync("key-00001"));
    }

    [Fact]
    public async Task Of_what_expired_nothing_is_left_when_nobody_can_repeat_it_any_more_and_all_of_it_is_published()
    {
        var kept = await KeepAsync("key-00001");
        var aggregate = UploadedFile.AggregateId(kept.Id);
        await AppendAsync(aggregate, 1);
        await ExpireAfterAsync(TimeSpan.FromHours(73));
        await AppendAsync(aggregate, 2);

        clock.Now += TimeSpan.FromDays(9);
        await Assert.ThrowsAsync<AggregateException>(() => Unattached().ExpireAsync(default));
        Assert.NotNull(await files.FindAsync(aggregate, default));
        await ExpireAfterAsync(TimeSpan.Zero);

        Assert.Null(await files.FindAsync(aggregate, default));
        Assert.Empty(await stores.Events.ListAsync(aggregate, "", 10, default));
        Assert.Empty(await stores.Claims.ListAsync("files-due", "", 10, default));
    }

    [Fact]
    public async Task An_upload_that_was_lost_at_any_step_leaves_nothing_and_its_late_repeat_is_new_or_refused()
    {
        for (var step = 1; await IsLostAsync(step, () => KeepAsync($"key-{step:D5}")); step++)
        {
            await ExpireAfterAsync(TimeSpan.FromHours(73));
            Assert.Empty(Contents());

            Assert.True(await RefusedAsync($"key-{step:D5}") is null or "EGOV-1187");
            await ExpireAfterAsync(TimeSpan.FromHours(73));
            Assert.Empty(Contents());
        }
    }

    [Fact]
    public async Task A_sweep_that_was_lost_at_any_step_is_done_again()
    {
        for (var step = 1; ; step++)
        {
            await KeepAsync($"key-{step:D5}");
            clock.Now += TimeSpan.FromHours(73);
            await RelayAsync();
            var isLost = await IsLostAsync(step, () => Unattached().ExpireAsync(default));
            await Unattached().ExpireAsync(default);
            Assert.Empty(Contents());
            if (!isLost)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_file_that_is_attached_while_the_sweep_runs_is_attached_or_gone_never_both()
    {
        for (var round = 0; round < 50; round++)
        {
            var kept = await KeepAsync($"key-{round:D5}");
            clock.Now += TimeSpan.FromHours(73);
            await RelayAsync();
            var sweep = Task.Run(() => Unattached().ExpireAsync(default));
            var attached = (await AttachAsync(kept.Id)).Succeeded(out _, out _);
            await sweep;

            Assert.Equal(attached, Contents().Any(path => path.Contains(kept.Id, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Several_sweeps_at_once_do_no_more_than_one()
    {
        for (var count = 0; count < 20; count++)
        {
            await KeepAsync($"key-{count:D5}");
        }

        clock.Now += TimeSpan.FromHours(73);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Unattached().ExpireAsync(default))));

        Assert.Empty(Contents());
        await Unattached().ExpireAsync(default);
    }

    [Fact]
    public async Task A_caller_holds_so_many_files_until_some_are_used_or_gone()
    {
        var first = await KeepAsync("key-00000");
        for (var count = 1; count < FileLimits.UnattachedFiles; count++)
        {
            await KeepAsync($"key-{count:D5}");
        }

        Assert.Equal("EGOV-1186", await RefusedAsync("key-00100"));
        Assert.Equal(first.Id, (await KeepAsync("key-00000")).Id);
        await KeepAsync("key-00100", new Caller("b", [Callers.Citizen], null));
        await AttachAsync(first.Id);
        await KeepAsync("key-00100");
        Assert.Equal("EGOV-1186", await RefusedAsync("key-00101"));
        await ExpireAfterAsync(TimeSpan.FromHours(73));
        await KeepAsync("key-00101");
    }

    [Fact]
    public async Task A_caller_holds_so_many_bytes()
    {
        var large = PdfBuilder.WithPage().AddStream("", new byte[FileLimits.File - 1000]).Build();
        for (var count = 0; count < FileLimits.UnattachedBytes / FileLimits.File; count++)
        {
            await KeepAsync($"key-{count:D5}", content: large);
        }

        Assert.Equal("EGOV-1186", await RefusedAsync("key-00100", large));
    }

    /// <summary>Whether the run was ended at the step, as a lost process is; then another process goes on.</summary>
    private async Task<bool> IsLostAsync(int step, Func<Task> run)
    {
        probe = new() { StopAt = step };
        var failure = await Record.ExceptionAsync(run);
        var isLost = probe.Stopped;
        probe = new();
        Assert.Equal(isLost, failure is not null);
        return isLost;
    }

    private async Task ExpireAfterAsync(TimeSpan time)
    {
        clock.Now += time;
        await RelayAsync();
        await Unattached().ExpireAsync(default);
    }

    /// <summary>Notes all events as published, as the relay does.</summary>
    private async Task RelayAsync()
    {
        foreach (var document in (await stores.Aggregates.ChangesAsync(null, 1000, default)).Documents)
        {
            var known = await EventJournal.PublishedMarkAsync(stores, document.Id, default);
            await EventJournal.MarkPublishedAsync(stores, document.Id, known, PlatformJson.Read<AggregateDocument<JsonElement>>(document.Content).Version, default);
        }
    }

    private Task<Result<Aggregate<UploadedFile>>> AttachAsync(string id) =>
        files.NoteAsync(UploadedFile.AggregateId(id), file => file.Attach("dossier-1", clock.GetUtcNow()), default);

    private Task AppendAsync(string aggregate, long sequence) => EventJournal.AppendAsync(
        stores, aggregate, "file", EventTypes.ToRecord(new FileExpired(clock.GetUtcNow(), "system"), sequence, null), default);

    private string[] Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private async Task<KeptFile> KeepAsync(string key, Caller? caller = null, byte[]? content = null)
    {
        var kept = await TryKeepAsync(key, caller ?? Anna, content ?? Paper);
        Assert.True(kept.Succeeded(out var file, out var error), error?.Definition.Code);
        return file;
    }

    private async Task<string?> RefusedAsync(string key, byte[]? content = null) =>
        (await TryKeepAsync(key, Anna, content ?? Paper)).Succeeded(out _, out var error) ? null : error.Definition.Code;

    private async Task<Result<KeptFile>> TryKeepAsync(string key, Caller caller, byte[] content)
    {
        Assert.True(IdempotencyKey.Parse(key).Succeeded(out var parsed, out _));
        return await Vault().KeepAsync(caller, parsed, new Upload("paper.pdf", content), default);
    }

    private FileVault Vault()
    {
        var keys = new OwnerKeys(stores, new MasterKey(Convert.ToBase64String(new byte[32])));
        var quarantine = new Quarantine(stores, Store(), keys, new AggregateStore<QuarantinedFile, QuarantineEvent>(stores), clock);
        var signatures = new FileSignatures(new SignatureVerifier(new FolderTrustStore(null, clock), clock), Store(), keys);
        return new(Store(), keys, files, new IdempotencyClaims(stores, clock), new StructureScanner(), Unattached(), quarantine, signatures, clock);
    }

    private UnattachedFiles Unattached() => new(stores, files, Store(), [], new UnattachedRules(TimeSpan.FromHours(72)), clock);

    private DiskFileStore Store() => new(folder, probe);
}
