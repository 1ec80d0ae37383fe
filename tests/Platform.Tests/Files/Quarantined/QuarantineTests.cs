using System.Security.Cryptography;
using System.Text;
using EGov.Local.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Files.Quarantined;

public sealed class QuarantineTests : IDisposable
{
    private static readonly Caller Anna = new("a", [Callers.Citizen], null);
    private static readonly Caller Binh = new("b", [Callers.Citizen], null);
    private static readonly byte[] Bad = "a bad paper"u8.ToArray();

    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;
    private readonly AppStores stores;
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 30, 0, TimeSpan.Zero));
    private readonly AggregateStore<QuarantinedFile, QuarantineEvent> files;
    private DurabilityProbe probe = new();

    public QuarantineTests()
    {
        stores = AppStores.From(_ => new MemoryDocumentStore { BeforeWrite = () => probe.Pass() });
        files = new(stores);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_kept_is_known_with_its_reason_and_on_disk_nothing_of_it_can_be_read()
    {
        await KeepAsync(Anna, Bad);

        var known = (await FindAsync(Anna, Bad))!;
        Assert.Equal(("EGOV-1150", "paper.pdf", "a", "person-a"), (known.Code, known.Name, known.By, known.Owner));
        Assert.Equal((Bad.Length, Convert.ToHexStringLower(SHA256.HashData(Bad))), (known.Size, known.Sha256));
        Assert.Equal(clock.GetUtcNow().AddDays(30), known.Expires);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Assert.Single(Contents()))).AsSpan().IndexOf("paper"u8));
    }

    [Fact]
    public async Task The_same_content_is_kept_once_a_day_and_for_each_owner()
    {
        await KeepAsync(Anna, Bad);
        await KeepAsync(Anna, Bad);
        Assert.Single(Contents());

        await KeepAsync(Binh, Bad);
        clock.Now += TimeSpan.FromDays(1);
        await KeepAsync(Anna, Bad);
        Assert.Equal(3, Contents().Length);
    }

    [Fact]
    public async Task It_goes_after_thirty_days_and_not_before_and_takes_no_other_with_it()
    {
        await KeepAsync(Anna, Bad);
        clock.Now += TimeSpan.FromDays(1);
        await KeepAsync(Anna, Bad);

        await ExpireAfterAsync(TimeSpan.FromDays(28.9));
        Assert.Equal(2, Contents().Length);
        await ExpireAfterAsync(TimeSpan.FromHours(4));
        Assert.Single(Contents());
        await ExpireAfterAsync(TimeSpan.FromDays(2));
        Assert.Empty(Contents());
    }

    [Fact]
    public async Task Of_what_went_nothing_is_left_a_day_later_when_all_of_it_is_published()
    {
        await KeepAsync(Anna, Bad);
        var aggregate = AggregateOf(Anna, Bad);
        await ExpireAfterAsync(TimeSpan.FromDays(31));
        Assert.True((await files.FindAsync(aggregate, default))!.State is { IsOver: true, Name: "" });

        clock.Now += TimeSpan.FromDays(2);
        await Assert.ThrowsAsync<AggregateException>(() => Apart().ExpireAsync(default));
        await ExpireAfterAsync(TimeSpan.Zero);

        Assert.Null(await files.FindAsync(aggregate, default));
        Assert.Empty(await stores.Claims.ListAsync("quarantine-due", "", 10, default));
    }

    [Fact]
    public async Task One_caller_fills_no_store_and_keeps_nobody_else_from_it()
    {
        for (var number = 0; number < Limits.QuarantinedFiles + 5; number++)
        {
            await KeepAsync(Anna, Encoding.ASCII.GetBytes($"bad {number}"));
        }

        Assert.Equal(Limits.QuarantinedFiles, Contents().Length);
        await KeepAsync(Binh, Bad);
        clock.Now += TimeSpan.FromDays(1);
        await KeepAsync(Anna, Bad);
        Assert.Equal(Limits.QuarantinedFiles + 2, Contents().Length);
    }

    [Fact]
    public async Task Whatever_is_lost_at_any_step_goes_all_the_same()
    {
        for (var (step, lost) = (1, true); lost; step++)
        {
            var content = Encoding.ASCII.GetBytes($"bad {step}");
            lost = await IsLostAsync(step, () => KeepAsync(Anna, content));
            await KeepAsync(Anna, content);
            Assert.NotNull(await FindAsync(Anna, content));
            clock.Now += TimeSpan.FromDays(31);
            await RelayAsync();
            await IsLostAsync(step, () => Apart().ExpireAsync(default));
            await ExpireAfterAsync(TimeSpan.Zero);
            Assert.Empty(Contents());
            await ExpireAfterAsync(TimeSpan.FromDays(2));
            Assert.Empty((await stores.Aggregates.ChangesAsync(null, 100, default)).Documents);
        }
    }

    private static string AggregateOf(Caller caller, byte[] content, DateOnly day) => QuarantinedFile.AggregateId(
        QuarantinedFile.IdOf(caller.Scope, Convert.ToHexStringLower(SHA256.HashData(content)), day));

    private string AggregateOf(Caller caller, byte[] content) => AggregateOf(caller, content, clock.GetUtcNow().DateInVietnam());

    private async Task<QuarantinedFile?> FindAsync(Caller caller, byte[] content) =>
        (await files.FindAsync(AggregateOf(caller, content), default))?.State;

    private Task KeepAsync(Caller caller, byte[] content) =>
        Apart().KeepAsync(caller, new Upload("paper.pdf", content), "application/pdf", PlatformErrors.DamagedFile.With("PDF"), default);

    private async Task ExpireAfterAsync(TimeSpan time)
    {
        clock.Now += time;
        await RelayAsync();
        await Apart().ExpireAsync(default);
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

    /// <summary>Notes all events as published, as the relay does.</summary>
    private async Task RelayAsync()
    {
        foreach (var document in (await stores.Aggregates.ChangesAsync(null, 1000, default)).Documents)
        {
            var known = await EventJournal.PublishedMarkAsync(stores, document.Id, default);
            await EventJournal.MarkPublishedAsync(stores, document.Id, known, PlatformJson.Read<AggregateDocument<System.Text.Json.JsonElement>>(document.Content).Version, default);
        }
    }

    private string[] Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private Quarantine Apart() => new(
        stores, new DiskFileStore(folder, probe), new OwnerKeys(stores, new MasterKey(Convert.ToBase64String(new byte[32]))), files, clock);
}
