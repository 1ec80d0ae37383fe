using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Files.Unattached;

/// <summary>A file that was attached to what never came goes in time; one that something holds never does.</summary>
public sealed class HeldFilesTests
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(72);

    [Fact]
    public async Task What_is_attached_to_what_never_came_goes_three_days_after_the_last_try()
    {
        var desk = await Desk.WithAFileAsync();
        desk.Clock.Now += TimeSpan.FromHours(71);
        await desk.TakeAsync("dossier-1");

        await desk.SweepAfterAsync(TimeSpan.FromHours(70));
        Assert.True(await desk.IsThereAsync());
        await desk.SweepAfterAsync(TimeSpan.FromHours(3));

        Assert.False(await desk.IsThereAsync());
    }

    [Fact]
    public async Task What_something_holds_stays_though_it_was_attached_to_more_that_never_came()
    {
        var desk = await Desk.WithAFileAsync();
        await desk.TakeAsync("dossier-1");
        await desk.TakeAsync("dossier-2");
        await desk.ComeAsync("dossier-1");

        await desk.SweepAfterAsync(TimeSpan.FromDays(4));
        await desk.SweepAfterAsync(TimeSpan.FromDays(400));

        Assert.True(await desk.IsThereAsync());
    }

    [Fact]
    public async Task What_is_attached_to_something_that_nobody_knows_stays()
    {
        var desk = await Desk.WithAFileAsync();
        await desk.TakeAsync("thing-1");

        await desk.SweepAfterAsync(TimeSpan.FromDays(4));

        Assert.True(await desk.IsThereAsync());
    }

    [Fact]
    public async Task A_note_of_an_earlier_release_is_made_anew_before_it_is_judged()
    {
        var desk = await Desk.WithAFileAsync();
        await desk.TakeAsync("dossier-1");
        await desk.ForgetWhenAsync();

        await desk.SweepAfterAsync(TimeSpan.FromHours(80));
        Assert.True(await desk.IsThereAsync());
        await desk.SweepAfterAsync(TimeSpan.FromHours(80));

        Assert.False(await desk.IsThereAsync());
    }

    [Fact]
    public async Task A_use_is_noted_again_after_half_an_hour_and_adds_nothing_to_what_the_file_is_part_of()
    {
        var desk = await Desk.WithAFileAsync();
        await desk.TakeAsync("dossier-1");
        desk.Clock.Now += TimeSpan.FromMinutes(29);
        var first = (await desk.TakeAsync("dossier-1"))!;
        desk.Clock.Now += TimeSpan.FromMinutes(1);
        var second = (await desk.TakeAsync("dossier-1"))!;

        Assert.Equal((first.Version, 1), (second.Version, second.State.AttachedTo.Count));
        Assert.Equal(desk.Clock.Now, second.State.AttachedAt);
    }

    [Fact]
    public void In_whatever_order_files_are_taken_what_takes_them_comes_and_the_sweep_looks_what_is_held_stays_and_what_is_not_goes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Steps.ArrayOf(14).ToArbitrary(), steps => PlayAsync(steps)));

    private static Gen<Move> Moves { get; } =
        from kind in Gen.Frequency((3, Gen.Constant(Kind.Pass)), (2, Gen.Constant(Kind.PassLong)), (3, Gen.Constant(Kind.Take)), (4, Gen.Constant(Kind.Come)))
        from minutes in Gen.Choose(1, 50)
        from dossier in Gen.Choose(1, 2)
        select new Move(kind, minutes, $"dossier-{dossier}");

    /// <summary>A sweep has moves between what it reads, what it asks and what it writes.</summary>
    private static Gen<Step> Steps { get; } =
        from sweeps in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from move in Moves
        from asked in Moves.ArrayOf(3)
        from answered in Moves.ArrayOf(3)
        select new Step(sweeps, move, asked, answered);

    private static async Task<bool> PlayAsync(Step[] steps)
    {
        var desk = await Desk.WithAFileAsync();
        foreach (var step in steps)
        {
            if (step.Sweeps)
            {
                desk.Asked = () => MakeAsync(desk, step.Asked);
                desk.Answered = () => MakeAsync(desk, step.Answered);
                await desk.SweepAfterAsync(TimeSpan.Zero);
                desk.Asked = desk.Answered = null;
            }
            else
            {
                await MakeAsync(desk, [step.Move]);
            }
        }

        for (var days = 0; days < 3; days++)
        {
            await desk.SweepAfterAsync(TimeSpan.FromDays(4));
        }

        return await desk.IsThereAsync() == desk.Holders.Count > 0;
    }

    private static async Task MakeAsync(Desk desk, Move[] moves)
    {
        foreach (var move in moves)
        {
            await (move.Kind switch
            {
                Kind.Pass => desk.PassAsync(TimeSpan.FromMinutes(move.Minutes)),
                Kind.PassLong => desk.PassAsync(TimeSpan.FromHours(move.Minutes)),
                Kind.Take => desk.TakeAsync(move.Dossier),
                _ => desk.ComeAsync(move.Dossier),
            });
        }
    }

    private enum Kind
    {
        Pass,
        PassLong,
        Take,
        Come,
    }

    private sealed record Move(Kind Kind, int Minutes, string Dossier);

    private sealed record Step(bool Sweeps, Move Move, Move[] Asked, Move[] Answered);

    /// <summary>One file, and what takes it: first it is attached, then, within the time for that, comes what holds it.</summary>
    private sealed class Desk : IFileHolder
    {
        private const string Id = "019a0000000070008000000000000001";
        private const string Owner = "person-a";
        private const string Name = "content";

        private readonly AppStores stores = MemoryDocumentStore.App();
        private readonly AggregateStore<UploadedFile, FileEvent> files;
        private readonly MemoryFiles contents = new();
        private readonly Dictionary<string, DateTimeOffset> taking = new(StringComparer.Ordinal);

        private Desk() => files = new(stores);

        public TestClock Clock { get; } = new(new(2026, 11, 16, 2, 30, 0, TimeSpan.Zero));

        public HashSet<string> Holders { get; } = [];

        public Func<Task>? Asked { get; set; }

        public Func<Task>? Answered { get; set; }

        public string Kind => "dossier";

        public static async Task<Desk> WithAFileAsync()
        {
            var desk = new Desk();
            var now = desk.Clock.GetUtcNow();
            await new DueFiles(desk.stores, UnattachedFiles.Due).AddAsync(new DueFile(Id, Owner, Name), now + KeptFor, default);
            await desk.contents.WriteAsync(Owner, Name, new byte[1], default);
            await desk.files.CreateAsync(
                UploadedFile.AggregateId(Id), [new FileUploaded(now, "a", Owner, "paper.pdf", "application/pdf", 1, "0", Name, now + KeptFor)], default);
            return desk;
        }

        public async Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation)
        {
            await (Asked?.Invoke() ?? Task.CompletedTask);
            var holds = Holders.Contains(aggregate);
            await (Answered?.Invoke() ?? Task.CompletedTask);
            return holds;
        }

        public Task PassAsync(TimeSpan time)
        {
            Clock.Now += time;
            return Task.CompletedTask;
        }

        public async Task<Aggregate<UploadedFile>?> TakeAsync(string by)
        {
            var now = Clock.GetUtcNow();
            var taken = await files.NoteAsync(UploadedFile.AggregateId(Id), file => file.Attach(by, now), default);
            if (taken.Succeeded(out var file, out var error))
            {
                taking[by] = now;
                return file;
            }

            Assert.True(error.Definition == PlatformErrors.ExpiredFile || error.Definition == PlatformErrors.NotFound, error.Definition.Code);
            taking.Remove(by);
            return null;
        }

        /// <summary>Comes with the file while it may: a request that was held up for longer is refused.</summary>
        public Task ComeAsync(string aggregate)
        {
            if (taking.TryGetValue(aggregate, out var since) && Clock.GetUtcNow() < since + UploadedFile.LongestUse)
            {
                Holders.Add(aggregate);
            }

            return Task.CompletedTask;
        }

        public async Task SweepAfterAsync(TimeSpan time)
        {
            Clock.Now += time;
            await RelayAsync();
            await new UnattachedFiles(stores, files, contents, [this], new UnattachedRules(KeptFor), Clock).ExpireAsync(default);
        }

        /// <summary>Whether it is there with its content. There is no state between.</summary>
        public async Task<bool> IsThereAsync()
        {
            var isKnown = await files.FindAsync(UploadedFile.AggregateId(Id), default) is { State.IsExpired: false };
            Assert.Equal(isKnown, await contents.ReadAsync(Owner, Name, default) is not null);
            return isKnown;
        }

        /// <summary>Notes all events as published, as the relay does.</summary>
        private async Task RelayAsync()
        {
            if (await files.FindAsync(UploadedFile.AggregateId(Id), default) is { } file)
            {
                await EventJournal.MarkPublishedAsync(stores, file.Id, await EventJournal.PublishedMarkAsync(stores, file.Id, default), file.Version, default);
            }
        }

        /// <summary>As an earlier release stored it, which did not note when a file was attached.</summary>
        public async Task ForgetWhenAsync()
        {
            var id = UploadedFile.AggregateId(Id);
            var stored = (await stores.Aggregates.GetAsync(id, id, default))!;
            var document = System.Text.Json.Nodes.JsonNode.Parse(stored.Content.Span)!.AsObject();
            Assert.True(document["state"]!.AsObject().Remove("attachedAt"));
            Assert.NotNull(await stores.Aggregates.ReplaceAsync(id, id, stored.Tag, PlatformJson.Write(document), default));
        }
    }

    private sealed class MemoryFiles : IFileStore
    {
        private readonly Dictionary<(string, string), ReadOnlyMemory<byte>> contents = [];

        public Task WriteAsync(string owner, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            Task.FromResult(contents.TryAdd((owner, name), content));

        public async Task WriteAsync(string owner, string name, Stream content, CancellationToken cancellation)
        {
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole, cancellation);
            contents.TryAdd((owner, name), whole.ToArray());
        }

        public Task<Stream?> OpenAsync(string owner, string name, CancellationToken cancellation) =>
            Task.FromResult<Stream?>(contents.TryGetValue((owner, name), out var content) ? new MemoryStream(content.ToArray()) : null);

        public Task<ReadOnlyMemory<byte>?> ReadAsync(string owner, string name, CancellationToken cancellation) =>
            Task.FromResult(contents.TryGetValue((owner, name), out var content) ? content : (ReadOnlyMemory<byte>?)null);

        public Task DeleteAsync(string owner, string name, CancellationToken cancellation) => Task.FromResult(contents.Remove((owner, name)));
    }
}
