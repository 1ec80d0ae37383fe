using EGov.Platform.Http;
using EGov.Platform.Audit;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Audit;

/// <summary>Every entry is chained once, whoever seals, however often, and wherever a sealer is cut.</summary>
public sealed class AuditSealerTests
{
    private readonly AuditPlay play = new();

    [Fact]
    public async Task Entries_are_chained_listed_and_wait_no_longer()
    {
        var first = await play.ReadAsync("binh", "dossier-1");
        play.Clock.Now += TimeSpan.FromSeconds(1);
        var second = await play.ReadAsync("binh", "dossier-2");
        await play.ChangeAsync("dossier-1", 1);

        await play.SealAsync();

        Assert.Equal(3, (await play.EntriesAsync()).Count);
        Assert.Empty((await play.Inbox.ChangesAsync(null, 10, default)).Documents);
        var reader = new AuditReader(play.Stores);
        var all = new ListPosition(string.Empty, 10);
        Assert.Equal([second.Id, first.Id], (await reader.OfActorAsync(AuditPlay.FirstDay, "binh", all, default)).Items.Select(item => item.Id));
        Assert.Equal(2, (await reader.OfTargetAsync(AuditPlay.FirstDay, "dossier-1", all, default)).Items.Count);
        Assert.Equal(3, (await reader.OfDayAsync(AuditPlay.FirstDay, all, default)).Items.Count);
        Assert.Empty(await play.FindingsAsync());
    }

    [Fact]
    public async Task A_day_is_listed_in_pages_without_gap_or_repeat()
    {
        for (var number = 0; number < 260; number++)
        {
            await play.ReadAsync("binh", $"dossier-{number % 7}");
            if (number % 40 == 0)
            {
                await play.SealAsync();
            }
        }

        await play.SealAsync();
        var reader = new AuditReader(play.Stores);
        var read = new List<string>();
        var position = new ListPosition(string.Empty, 9);
        while (true)
        {
            var page = await reader.OfDayAsync(AuditPlay.FirstDay, position, default);
            read.AddRange(page.Items.Select(item => item.Id));
            if (page.Cursor is null)
            {
                break;
            }

            position = new ListPosition(ListPosition.IdOf(page.Cursor, string.Empty).Succeeded(out var id, out _) ? id : string.Empty, 9);
        }

        Assert.Equal(260, read.Distinct().Count());
        Assert.Equal(260, read.Count);
    }

    [Fact]
    public async Task A_change_that_is_told_again_after_it_was_chained_is_not_counted_twice()
    {
        await play.ChangeAsync("dossier-1", 1);
        await play.ChangeAsync("dossier-1", 1);
        await play.SealAsync();
        play.NextDay();
        await play.ReadAsync("binh", "dossier-1");
        await ChangeOfYesterdayAsync();
        await play.SealAsync();

        Assert.Equal(2, (await play.EntriesAsync()).Distinct().Count());
        Assert.Equal(2, (await play.EntriesAsync()).Count);

        Task ChangeOfYesterdayAsync()
        {
            var now = play.Clock.Now;
            play.Clock.Now = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.FromHours(7));
            var told = play.ChangeAsync("dossier-1", 1);
            play.Clock.Now = now;
            return told;
        }
    }

    [Fact]
    public async Task Two_sealers_at_once_chain_every_entry_once()
    {
        var other = new AuditSealer(play.Stores, "test", play.Clock);
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(
                Task.Run(() => Task.WhenAll(Enumerable.Range(0, 30).Select(number => play.ReadAsync("binh", $"dossier-{number % 3}")))),
                Task.Run(() => play.SealAsync()),
                Task.Run(() => play.SealAsync(other)));
        }

        await play.SealAsync();
        Assert.Equal(600, (await play.EntriesAsync()).Distinct().Count());
        Assert.Equal(600, (await play.EntriesAsync()).Count);
        Assert.Empty(await play.FindingsAsync());
    }

    [Fact]
    public async Task A_sealer_that_is_cut_at_any_write_leaves_nothing_out_and_nothing_twice()
    {
        for (var cut = 1; ; cut++)
        {
            var each = new AuditPlay();
            var left = cut;
            each.Audit.BeforeWrite = each.Inbox.BeforeWrite = () => { if (--left == 0) { throw new TimeoutException("cut"); } };
            for (var step = 0; step < 12; step++)
            {
                await Record.ExceptionAsync(() => StepAsync(each, step));
            }

            each.Audit.BeforeWrite = each.Inbox.BeforeWrite = null;
            for (var step = 0; step < 12; step++)
            {
                await AgainAsync(each, step);
            }

            each.Restart();
            await each.SealAsync();
            each.NextDay();
            await each.Days.SealAsync(default);
            var entries = await each.EntriesAsync();
            Assert.Equal(entries.Distinct().Count(), entries.Count);
            Assert.Equal(6, entries.Count(id => id.StartsWith("dossier-", StringComparison.Ordinal)));
            Assert.Empty(await each.FindingsAsync(4));
            if (left > 0)
            {
                Assert.InRange(cut, 30, 400);
                return;
            }
        }

        static Task StepAsync(AuditPlay play, int step) => (step % 4) switch
        {
            0 => play.ChangeAsync("dossier-1", (step / 4 * 2) + 1),
            1 => play.ChangeAsync("dossier-2", (step / 4 * 2) + 1),
            2 => play.SealAsync(),
            _ => NextDayAsync(play),
        };

        // The relay tells again what was cut; what was not cut it may tell again too.
        static Task AgainAsync(AuditPlay play, int step)
        {
            var now = play.Clock.Now;
            play.Clock.Now = new AuditPlay().Clock.Now.AddDays(step / 4);
            if (step / 4 > 0)
            {
                play.Clock.Now = new DateTimeOffset(play.Clock.Now.Date.AddMinutes(5), TimeSpan.FromHours(7));
            }

            var told = step % 4 < 2 ? StepAsync(play, step) : Task.CompletedTask;
            play.Clock.Now = now;
            return told;
        }

        static async Task NextDayAsync(AuditPlay play)
        {
            play.NextDay();
            await play.Days.SealAsync(default);
        }
    }

    [Fact]
    public void A_random_history_with_two_sealers_restarts_and_days_is_whole_in_the_end() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf(60).ToArbitrary(), steps => PlayAsync(steps)));

    private static async Task<bool> PlayAsync(int[] steps)
    {
        var play = new AuditPlay();
        var other = new AuditSealer(play.Stores, "test", play.Clock);
        var written = new HashSet<string>();
        for (var step = 0; step < steps.Length; step++)
        {
            switch (steps[step])
            {
                case 0:
                    play.NextDay();
                    break;
                case 1:
                    await play.Days.SealAsync(default);
                    break;
                case 2:
                    await play.DaysOf(other).SealAsync(default);
                    break;
                case 3:
                    play.Restart();
                    break;
                case 4 or 5:
                    await play.SealAsync(steps[step] == 4 ? other : null);
                    break;
                default:
                    written.Add((await play.ReadAsync($"actor{steps[step]}", $"dossier-{step % 5}")).Id);
                    break;
            }
        }

        await play.SealAsync();
        play.NextDay();
        await play.Days.SealAsync(default);
        var entries = await play.EntriesAsync();
        Assert.Equal(written.Order(), entries.Order());
        Assert.Empty(await play.FindingsAsync(70));
        return true;
    }
}
