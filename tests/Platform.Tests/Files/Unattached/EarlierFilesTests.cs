using System.Security.Cryptography;
using EGov.Local.Files;
using EGov.Platform.Aggregates;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Files.Unattached;

/// <summary>Files as release 0.1.0 stored them: named by their digest alone, with no time at which they go.</summary>
public sealed class EarlierFilesTests : IDisposable, IFileHolder
{
    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;
    private readonly AppStores stores;
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 30, 0, TimeSpan.Zero));
    private readonly AggregateStore<UploadedFile, FileEvent> files;
    private readonly AggregateStore<QuarantinedFile, QuarantineEvent> refused;
    private DurabilityProbe probe = new();

    public EarlierFilesTests()
    {
        stores = AppStores.From(_ => new MemoryDocumentStore { BeforeWrite = () => probe.Pass() });
        (files, refused) = (new(stores), new(stores));
    }

    public string Kind => "dossier";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation) => Task.FromResult(aggregate == "dossier-came");

    [Fact]
    public async Task They_go_when_nothing_holds_them_and_stay_when_something_does()
    {
        await StoreAsync(1, "unused");
        await StoreAsync(2, "lost", "dossier-lost");
        await StoreAsync(3, "used", "dossier-came");

        await SweepAfterAsync(TimeSpan.Zero);
        await SweepAfterAsync(TimeSpan.FromHours(71));
        Assert.Equal(3, Contents().Length);
        await SweepAfterAsync(TimeSpan.FromHours(74));
        await SweepAfterAsync(TimeSpan.FromHours(74));

        Assert.EndsWith(Sha256Of("used"), Assert.Single(Contents()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_that_two_share_stays_for_the_one_that_is_held_and_goes_with_the_last()
    {
        await StoreAsync(1, "shared");
        await StoreAsync(2, "shared", "dossier-came");
        await StoreAsync(3, "both");
        await StoreAsync(4, "both", "dossier-lost");

        for (var round = 0; round < 4; round++)
        {
            await SweepAfterAsync(TimeSpan.FromHours(74));
        }

        Assert.EndsWith(Sha256Of("shared"), Assert.Single(Contents()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_later_release_attached_and_has_looked_at_already_is_looked_at_again()
    {
        await StoreAsync(1, "lost", "dossier-lost", storedAs: "own-name-1");

        for (var round = 0; round < 3; round++)
        {
            await SweepAfterAsync(TimeSpan.FromHours(74));
        }

        Assert.Empty(Contents());
    }

    [Fact]
    public async Task What_was_put_aside_goes_too_and_one_content_of_two_owners_with_the_last()
    {
        await SetApartAsync("person-a", "bad");
        await SweepAfterAsync(TimeSpan.Zero);
        clock.Now += TimeSpan.FromHours(20);
        await SetApartAsync("person-b", "bad");

        await SweepAfterAsync(TimeSpan.FromHours(1));
        await SweepAfterAsync(TimeSpan.FromDays(29.5));
        Assert.Single(Contents());
        await SweepAfterAsync(TimeSpan.FromDays(1));

        Assert.Empty(Contents());
    }

    [Fact]
    public async Task A_pass_that_is_lost_at_any_step_is_gone_on_with_and_nothing_goes_before_it_is_at_the_end()
    {
        for (var (step, lost) = (1, true); lost; step++)
        {
            await StoreAsync(step, $"shared {step}");
            await StoreAsync(1000 + step, $"shared {step}", "dossier-came");
            probe = new() { StopAt = step };
            var failure = await Record.ExceptionAsync(() => SweepAfterAsync(TimeSpan.Zero));
            lost = probe.Stopped;
            Assert.Equal(lost, failure is not null);
            probe = new();
            await SweepAfterAsync(TimeSpan.Zero);
        }

        for (var round = 0; round < 3; round++)
        {
            await SweepAfterAsync(TimeSpan.FromHours(20));
        }

        var before = Contents();
        await SweepAfterAsync(TimeSpan.FromHours(74));
        Assert.Equal(before, Contents());
        Assert.NotEmpty(before);
    }

    [Fact]
    public async Task After_a_day_the_feed_is_read_no_more()
    {
        await SweepAfterAsync(TimeSpan.Zero);
        await SweepAfterAsync(TimeSpan.FromHours(25));
        await StoreAsync(1, "later");

        await SweepAfterAsync(TimeSpan.FromHours(1));

        Assert.Empty(await stores.Claims.ListAsync("files-due", "", 10, default));
    }

    private static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private async Task StoreAsync(int number, string content, string? to = null, string? storedAs = null)
    {
        var (id, sha256, now) = ($"{number:D32}", Sha256Of(content), clock.GetUtcNow());
        await Store().WriteAsync("person-a", storedAs ?? sha256, new byte[1], default);
        FileEvent uploaded = new FileUploaded(now, "a", "person-a", "paper.pdf", "application/pdf", 1, sha256, storedAs);
        await files.CreateAsync(UploadedFile.AggregateId(id), to is null ? [uploaded] : [uploaded, new FileAttached(now, "a", to)], default);
        if (to is not null)
        {
            await ForgetWhenAsync(UploadedFile.AggregateId(id));
        }
    }

    private async Task SetApartAsync(string owner, string content)
    {
        var (sha256, now) = (Sha256Of(content), clock.GetUtcNow());
        await Store().WriteAsync(Quarantine.Scope, sha256, new byte[1], default);
        await refused.CreateAsync(
            QuarantinedFile.AggregateId(Sha256Of($"{owner}/{sha256}")),
            [new FileQuarantined(now, "a", owner, "paper.pdf", "application/pdf", 1, sha256, "EGOV-1150", "Damaged.")],
            default);
    }

    private async Task ForgetWhenAsync(string id)
    {
        var stored = (await stores.Aggregates.GetAsync(id, id, default))!;
        var document = System.Text.Json.Nodes.JsonNode.Parse(stored.Content.Span)!.AsObject();
        Assert.True(document["state"]!.AsObject().Remove("attachedAt"));
        await stores.Aggregates.ReplaceAsync(id, id, stored.Tag, PlatformJson.Write(document), default);
    }

    private async Task SweepAfterAsync(TimeSpan time)
    {
        clock.Now += time;
        var rules = new UnattachedRules(TimeSpan.FromHours(72));
        if (await new EarlierFiles(stores, Store(), rules, clock).NoteAsync(default))
        {
            await new UnattachedFiles(stores, files, Store(), [this], rules, clock).ExpireAsync(default);
            await new Quarantine(stores, Store(), new OwnerKeys(stores, new MasterKey(Convert.ToBase64String(new byte[32]))), refused, clock).ExpireAsync(default);
        }
    }

    private string[] Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private DiskFileStore Store() => new(folder, probe);
}
