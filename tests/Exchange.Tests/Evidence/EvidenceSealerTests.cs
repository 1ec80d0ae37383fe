using EGov.Exchange.Deliveries;
using EGov.Exchange.Evidence;
using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Events;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>Whoever enters and seals, however often and wherever they are cut: the same chains, and each entry in one block.</summary>
public sealed class EvidenceSealerTests
{
    private static readonly EvidenceBounds Small = new(3, 2, 4);

    [Fact]
    public async Task What_happened_is_chained_and_put_under_a_root()
    {
        var play = new EvidencePlay();
        await play.RecordAsync("delivery-1-G09", Pushed(1), Pushed(2));
        await play.SealAsync();

        var entries = (await play.Chains.ReadAsync("delivery-1-G09", 10, default))!;
        Assert.Equal([1, 2], entries.Select(entry => entry.Entry.Sequence));
        Assert.Equal(entries[0].Hash, entries[1].Entry.Previous);
        Assert.All(entries, entry => Assert.Equal(1, entry.Place!.Block));
        Assert.Empty(await PendingAsync(play));
        Assert.Equal(1, await play.Blocks.LatestStampedAsync(default));
    }

    [Fact]
    public async Task A_minute_in_which_nothing_happened_makes_no_block()
    {
        var play = new EvidencePlay();
        await play.SealAsync();
        await play.RecordAsync("delivery-1-G09", Pushed(1));
        await play.SealAsync();
        await play.SealAsync();

        Assert.Equal(1, (await play.Blocks.LatestAsync(default))!.Block.Number);
    }

    [Fact]
    public async Task Repeats_and_gaps_in_what_is_told_change_nothing()
    {
        var play = new EvidencePlay();
        await play.HappenAsync("delivery-1-G09", Pushed(1), Pushed(2), Pushed(3));
        foreach (var told in new[] { 2, 1, 3, 3, 2 })
        {
            await play.Chains.CatchUpAsync("delivery-1-G09", told, default);
            await play.SealAsync();
        }

        Assert.Equal(2, (await play.Blocks.LatestAsync(default))!.Block.Number);
        await AssertWholeAsync(play, new() { ["delivery-1-G09"] = 3 });
    }

    [Fact]
    public async Task An_event_that_the_log_does_not_have_yet_is_waited_for()
    {
        var play = new EvidencePlay();
        await play.HappenAsync("delivery-1-G09", Pushed(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => play.Chains.CatchUpAsync("delivery-1-G09", 2, default));
        await play.RecordAsync("delivery-1-G09", Pushed(2));
        await AssertSealedAsync(play, new() { ["delivery-1-G09"] = 2 });
    }

    [Fact]
    public async Task While_the_authority_is_away_blocks_are_made_and_stamped_later_in_order()
    {
        var play = new EvidencePlay();
        play.Authority.IsAway = true;
        for (var minute = 1; minute <= 3; minute++)
        {
            await play.RecordAsync("delivery-1-G09", Pushed(minute));
            await play.SealAsync();
        }

        Assert.Equal((3, 0), ((await play.Blocks.LatestAsync(default))!.Block.Number, await play.Blocks.LatestStampedAsync(default)));
        play.Authority.IsAway = false;
        await play.SealAsync();

        Assert.Equal((3, 3), ((await play.Blocks.LatestAsync(default))!.Block.Number, await play.Blocks.LatestStampedAsync(default)));
        Assert.NotNull(await play.Blocks.StampAsync(1, default));
    }

    [Fact]
    public async Task A_stamp_of_something_else_is_not_kept()
    {
        var play = new EvidencePlay();
        play.Authority.IsConfused = true;
        await play.RecordAsync("delivery-1-G09", Pushed(1));
        await play.SealAsync();

        Assert.Equal((1, 0), (play.Authority.Asked, await play.Blocks.LatestStampedAsync(default)));
    }

    [Fact]
    public async Task Much_at_once_goes_into_several_blocks_and_the_next_run_goes_on()
    {
        var play = new EvidencePlay(Small);
        var expected = new Dictionary<string, long>();
        for (var number = 0; number < 30; number++)
        {
            expected[$"delivery-{number}-G09"] = 2;
            await play.RecordAsync($"delivery-{number}-G09", Pushed(1), Pushed(2));
        }

        await play.SealAsync();
        Assert.Equal(Small.BlocksOfRun, (await play.Blocks.LatestAsync(default))!.Block.Number);
        await AssertSealedAsync(play, expected);
    }

    [Fact]
    public async Task Nothing_of_it_is_stored_in_the_clear()
    {
        var play = new EvidencePlay();
        await play.DocumentAsync();

        var documents = (await play.Container.ChangesAsync(null, 10_000, default)).Documents;
        Assert.NotEmpty(documents);
        Assert.All(documents, document =>
        {
            var text = System.Text.Encoding.UTF8.GetString(document.Content.Span);
            Assert.DoesNotContain("clerk-1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("vn.egov.", text, StringComparison.Ordinal);
            Assert.Contains("\"owner\":\"evidence-202601\"", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_is_moved_to_another_place_does_not_open_there()
    {
        var play = new EvidencePlay();
        await play.RecordAsync("delivery-1-G09", Pushed(1));
        var id = EvidenceNames.LatestFirst(1);
        var moved = (await play.Container.GetAsync(EvidenceNames.ChainOf("delivery-1-G09"), id, default))!;
        await play.Container.CreateAsync(EvidenceNames.ChainOf("delivery-2-G09"), id, moved.Content, default);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => play.Chains.ReadAsync("delivery-2-G09", 10, default));
    }

    [Fact]
    public async Task Cut_at_any_write_nothing_is_left_out_and_nothing_is_in_two_blocks()
    {
        for (var cut = 1; ; cut++)
        {
            var play = new EvidencePlay(Small);
            var left = cut;
            play.Container.BeforeWrite = () => { if (--left == 0) { throw new TimeoutException("cut"); } };
            for (var step = 0; step < 9; step++)
            {
                var aggregate = $"delivery-{step % 3}-G09";
                var (_, told) = await play.HappenAsync(aggregate, Pushed(1), Pushed(2));
                await Record.ExceptionAsync(() => play.Chains.CatchUpAsync(aggregate, told, default));
                await Record.ExceptionAsync(() => play.Sealer.SealAsync(default));
            }

            play.Container.BeforeWrite = null;
            await AssertSealedAsync(play, new() { ["delivery-0-G09"] = 6, ["delivery-1-G09"] = 6, ["delivery-2-G09"] = 6 });
            if (left > 0)
            {
                Assert.InRange(cut, 60, 600);
                return;
            }
        }
    }

    [Fact]
    public void Two_replicas_with_cuts_and_repeats_make_the_chains_that_one_makes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, 99).ArrayOf(60).ToArbitrary(), steps => PlayAsync(steps)));

    [Fact]
    public async Task Two_sealers_at_the_same_time_put_each_entry_into_one_block()
    {
        var play = new EvidencePlay(Small);
        var other = play.Replica();
        var expected = new Dictionary<string, long>();
        for (var round = 1; round <= 15; round++)
        {
            for (var number = 0; number < 8; number++)
            {
                expected[$"delivery-{number}-G09"] = round;
                await play.HappenAsync($"delivery-{number}-G09", Pushed(round));
            }

            var told = round;
            await Task.WhenAll(
                Task.Run(() => Task.WhenAll(expected.Keys.Select(aggregate => play.Chains.CatchUpAsync(aggregate, told, default)))),
                Task.Run(() => Task.WhenAll(expected.Keys.Reverse().Select(aggregate => other.Chains.CatchUpAsync(aggregate, told, default)))),
                Task.Run(() => play.Sealer.SealAsync(default)),
                Task.Run(() => other.Sealer.SealAsync(default)));
        }

        await AssertSealedAsync(play, expected);
    }

    private static async Task<bool> PlayAsync(int[] steps)
    {
        var play = new EvidencePlay(Small);
        var (mine, other) = (play.Replica(), play.Replica());
        var expected = new Dictionary<string, long>();
        foreach (var step in steps)
        {
            var (chains, sealer, stamps) = step % 2 == 0 ? mine : other;
            var left = step % 7;
            play.Container.BeforeWrite = step > 60 ? () => { if (left-- == 0) { throw new TimeoutException("cut"); } } : null;
            var aggregate = $"delivery-{step % 5}-G09";
            switch (step % 4)
            {
                case 0:
                    await Record.ExceptionAsync(() => sealer.SealAsync(default));
                    break;
                case 1:
                    play.Authority.IsAway = step > 80;
                    await Record.ExceptionAsync(() => stamps.StampAsync(default));
                    break;
                case 2 when expected.TryGetValue(aggregate, out var known):
                    await Record.ExceptionAsync(() => chains.CatchUpAsync(aggregate, known, default));
                    break;
                default:
                    expected[aggregate] = (await play.HappenAsync(aggregate, Pushed(step))).Sequence;
                    await Record.ExceptionAsync(() => chains.CatchUpAsync(aggregate, expected[aggregate], default));
                    break;
            }

            if (step == 50)
            {
                mine = play.Replica();
            }
        }

        play.Container.BeforeWrite = null;
        play.Authority.IsAway = false;
        await AssertSealedAsync(play, expected);
        return true;
    }

    /// <summary>Tells all once more, seals what is left, and looks.</summary>
    private static async Task AssertSealedAsync(EvidencePlay play, Dictionary<string, long> expected)
    {
        var (chains, sealer, stamps) = play.Replica();
        foreach (var (aggregate, sequence) in expected)
        {
            await chains.CatchUpAsync(aggregate, sequence, default);
        }

        for (var run = 0; run < 20; run++)
        {
            await sealer.SealAsync(default);
            await stamps.StampAsync(default);
        }

        await AssertWholeAsync(play, expected);
    }

    private static async Task AssertWholeAsync(EvidencePlay play, Dictionary<string, long> expected)
    {
        var places = new List<(long Block, int Index)>();
        foreach (var (aggregate, sequence) in expected)
        {
            var entries = (await play.Chains.ReadAsync(aggregate, 1_000, default))!;
            string? previous = null;
            foreach (var happened in await EventJournal.ReadAsync(play.Stores, aggregate, 1, long.MaxValue, default))
            {
                var entry = EvidenceEntry.Of(aggregate, happened, await play.Evidence.SaltsAsync(aggregate, happened.Sequence, default), previous);
                previous = entry.HashOf();
                Assert.Equal((entry, previous), (entries[(int)happened.Sequence - 1].Entry, entries[(int)happened.Sequence - 1].Hash));
            }

            Assert.Equal(sequence, entries.Count);
            places.AddRange(entries.Select(entry => (entry.Place!.Block, entry.Place.Index)));
        }

        var latest = (await play.Blocks.LatestAsync(default))?.Block.Number ?? 0;
        var slots = new List<(long, int)>();
        for (var number = 1L; number <= latest; number++)
        {
            var block = (await play.Blocks.GetAsync(number, default)).Block;
            slots.AddRange(Enumerable.Range(0, block.Count).Select(index => (number, index)));
        }

        Assert.Equal(slots, places.Order());
        Assert.Empty(await PendingAsync(play));
        Assert.Equal(latest, await play.Blocks.LatestStampedAsync(default));
    }

    private static async Task<IReadOnlyList<Leaf>> PendingAsync(EvidencePlay play) =>
        [.. (await Task.WhenAll(EvidenceNames.Shards.Select(shard => play.Evidence.ListAsync<Leaf>(shard, 1_000, default)))).SelectMany(kept => kept).Select(kept => kept.Value)];

    private static DeliveryPushed Pushed(int second) => new(EvidencePlay.Start.AddSeconds(second), "system", $"system-{second}");
}
