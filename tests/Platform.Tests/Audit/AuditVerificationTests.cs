using EGov.Platform.Audit;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Audit;

/// <summary>Whoever changes the stored trail directly is found out, down to the entry.</summary>
public sealed class AuditVerificationTests
{
    private readonly AuditPlay play = new();

    /// <summary>Five entries of one shard in one block, and a sealed day.</summary>
    private async Task<(StoredDocument Document, AuditBlock Block)> TrailAsync(bool sealedDay = true)
    {
        for (var number = 0; number < 5; number++)
        {
            await play.ReadAsync($"actor{number}", "dossier-1");
        }

        await play.SealAsync();
        var (document, block) = (await play.BlocksAsync()).Single(each => each.Block.Entries.Count > 0);
        if (sealedDay)
        {
            play.NextDay();
            await play.Days.SealAsync(default);
            Assert.Empty(await play.FindingsAsync());
        }

        return (document, block);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        var (document, block) = await TrailAsync();
        await play.PutAsync(document, block with { Entries = Changed(block, 2) });

        Assert.Equal(
            [(3, block.Entries[2].Entry.Id, AuditFault.Altered), (3, block.Entries[2].Entry.Id, AuditFault.ListDiffers)], await FoundAsync());
    }

    [Fact]
    public async Task A_deleted_entry_is_named()
    {
        var (document, block) = await TrailAsync();
        await play.PutAsync(document, block with { Entries = [.. block.Entries.Where(chained => chained.Sequence != 3)] });

        Assert.Equal([(3, null, AuditFault.Missing), (4, block.Entries[3].Entry.Id, AuditFault.Altered)], await FoundAsync());
    }

    [Fact]
    public async Task An_inserted_entry_is_named()
    {
        var (document, block) = await TrailAsync();
        var forged = block.Entries[1].Entry with { Id = "forged" };
        SealedEntry[] inserted =
        [
            .. block.Entries.Take(2),
            new SealedEntry(3, AuditChain.After(block.Entries[1].Hash, 3, forged), forged),
            .. block.Entries.Skip(2),
        ];
        await play.PutAsync(document, block with { Entries = inserted });

        Assert.Equal([(3, "forged", AuditFault.ListDiffers), (3, block.Entries[2].Entry.Id, AuditFault.OutOfOrder), (4, block.Entries[3].Entry.Id, AuditFault.Altered)], await FoundAsync());
    }

    [Fact]
    public async Task Reordered_entries_are_named()
    {
        var (document, block) = await TrailAsync();
        var entries = block.Entries;
        await play.PutAsync(document, block with { Entries = [entries[0], entries[2], entries[1], entries[3], entries[4]] });

        Assert.Contains((2, entries[1].Entry.Id, AuditFault.OutOfOrder), await FoundAsync());
    }

    [Fact]
    public async Task A_chain_that_was_computed_anew_with_its_lists_still_differs_from_the_days_seal()
    {
        var (document, block) = await TrailAsync();
        var anew = AuditBlock.Of(
            block.PartitionKey, 1, AuditChain.Beginning("test", AuditPlay.FirstDay, AuditNames.ShardOf("dossier-1")),
            Changed(block, 2).Select(chained => chained.Entry));
        await play.PutAsync(document, anew);
        foreach (var chained in anew.Entries)
        {
            await ForgeListsAsync(chained);
        }

        var (end, endBlock) = (await play.BlocksAsync()).Single(each => each.Block.End is not null && each.Document.Partition == document.Partition);
        await play.PutAsync(end, AuditBlock.EndOf(endBlock.PartitionKey, endBlock.First, anew.Head));

        var finding = Assert.Single(await play.FindingsAsync());
        Assert.Equal((AuditNames.ShardOf("dossier-1"), AuditFault.SealDiffers), (finding.Shard, finding.Fault));
    }

    [Fact]
    public async Task A_seal_that_was_computed_anew_lacks_its_signature()
    {
        await TrailAsync();
        await ChangeSealAsync(seal => seal with { Ends = [seal.Ends[0] with { Entries = 7 }, .. seal.Ends.Skip(1)] });

        Assert.Equal([AuditFault.SealDiffers, AuditFault.NotSigned], (await play.FindingsAsync()).Select(finding => finding.Fault));
    }

    [Fact]
    public async Task A_day_taken_out_breaks_the_seal_of_the_next()
    {
        await TrailAsync();
        play.NextDay();
        await play.Days.SealAsync(default);
        var seal = (await play.Audit.GetAsync(AuditNames.Days, "20261116", default))!;
        Assert.True(await play.Audit.DeleteAsync(AuditNames.Days, seal.Id, seal.Tag, default));

        Assert.Equal(
            [(AuditPlay.FirstDay, AuditFault.NotSealed), (AuditPlay.FirstDay.AddDays(1), AuditFault.SealBroken)],
            (await play.FindingsAsync(2)).Select(finding => (finding.Day, finding.Fault)));
    }

    [Fact]
    public async Task An_entry_taken_from_a_list_is_named()
    {
        var (_, block) = await TrailAsync(sealedDay: false);
        var (lists, id) = AuditNames.ListsOf(block.Entries[4].Entry);
        var row = (await play.Audit.GetAsync(lists[1], id, default))!;
        await play.Audit.DeleteAsync(lists[1], id, row.Tag, default);

        Assert.Equal([(5, block.Entries[4].Entry.Id, AuditFault.ListDiffers)], await FoundAsync());
    }

    [Fact]
    public async Task A_block_that_is_no_block_is_named()
    {
        var (document, _) = await TrailAsync(sealedDay: false);
        await play.Audit.ReplaceAsync(document.Partition, document.Id, document.Tag, "{}"u8.ToArray(), default);

        Assert.Equal([(1, null, AuditFault.Unreadable)], await FoundAsync());
    }

    [Fact]
    public async Task Days_without_entries_are_sealed_too_and_what_was_left_is_made_up()
    {
        await TrailAsync(sealedDay: false);
        for (var day = 0; day < 5; day++)
        {
            play.NextDay();
        }

        await play.Days.SealAsync(default);

        var report = await play.Verification.VerifyAsync(AuditPlay.FirstDay, AuditPlay.FirstDay.AddDays(5), default);
        Assert.True(report.Intact);
        Assert.Equal([true, true, true, true, true, false], report.Days.Select(day => day.HasSeal && day.HasSignature));
        Assert.Equal([5, 0, 0, 0, 0, 0], report.Days.Select(day => day.Entries));
        Assert.Equal([true, true, true, true, false, false], report.Days.Select(day => day.IsLate));
        Assert.Equal(play.Clock.GetUtcNow(), report.Days[0].StampedAt);
    }

    [Fact]
    public async Task A_seal_that_the_run_of_its_night_made_is_not_late()
    {
        await TrailAsync();

        var day = Assert.Single((await play.Verification.VerifyAsync(AuditPlay.FirstDay, AuditPlay.FirstDay, default)).Days);

        Assert.Equal((true, false, play.Clock.GetUtcNow()), (day.HasSignature, day.IsLate, day.StampedAt));
    }

    [Fact]
    public async Task A_seal_that_was_stamped_before_its_day_was_over_does_not_hold()
    {
        await TrailAsync(sealedDay: false);
        play.NextDay();
        await play.Days.SealAsync(default);
        var overAt = play.Clock.Now;
        play.Clock.Now = overAt.AddHours(-1);
        await play.SignAnewAsync(AuditPlay.FirstDay);
        play.Clock.Now = overAt;

        Assert.Equal([AuditFault.NotSigned], (await play.FindingsAsync()).Select(finding => finding.Fault));
    }

    [Fact]
    public async Task A_seal_that_was_signed_anew_after_the_next_day_was_is_named()
    {
        await TrailAsync();
        play.NextDay();
        await play.Days.SealAsync(default);
        play.Clock.Now = play.Clock.Now.AddHours(1);
        await play.SignAnewAsync(AuditPlay.FirstDay);

        Assert.Equal([(AuditPlay.FirstDay, AuditFault.SignedAnew)], (await play.FindingsAsync(2)).Select(finding => (finding.Day, finding.Fault)));
    }

    [Fact]
    public async Task Nothing_can_be_chained_into_a_day_that_has_ended()
    {
        await TrailAsync();
        play.Clock.Now = play.Clock.Now.AddDays(-1);
        await play.ReadAsync("late", "dossier-1");
        await play.SealAsync();

        Assert.Empty(await play.FindingsAsync(2));
        Assert.Equal(1, (await play.Verification.VerifyAsync(AuditPlay.FirstDay.AddDays(1), AuditPlay.FirstDay.AddDays(1), default)).Days[0].Entries);
    }

    private static IReadOnlyList<SealedEntry> Changed(AuditBlock block, int index) =>
    [
        .. block.Entries.Select((chained, place) =>
            place == index ? chained with { Entry = chained.Entry with { Actor = new AuditActor("somebody-else") } } : chained),
    ];

    private async Task ForgeListsAsync(SealedEntry chained)
    {
        var (lists, id) = AuditNames.ListsOf(chained.Entry);
        foreach (var list in lists)
        {
            var row = PlatformJson.Write(new AuditRow(id, list, "20261116", AuditNames.ShardOf("dossier-1"), chained.Sequence, chained.Entry));
            if (await play.Audit.GetAsync(list, id, default) is { } old)
            {
                await play.Audit.ReplaceAsync(list, id, old.Tag, row, default);
            }
            else
            {
                await play.Audit.CreateAsync(list, id, row, default);
            }
        }
    }

    private async Task ChangeSealAsync(Func<AuditDaySeal, AuditDaySeal> change)
    {
        var stored = (await play.Audit.GetAsync(AuditNames.Days, "20261116", default))!;
        var document = PlatformJson.Read<AuditDaySealDocument>(stored.Content);
        await play.Audit.ReplaceAsync(
            stored.Partition, stored.Id, stored.Tag, PlatformJson.Write(document with { Seal = change(document.Seal) }), default);
    }

    private async Task<IEnumerable<(long?, string?, AuditFault)>> FoundAsync() =>
        (await play.FindingsAsync())
            .Where(finding => finding.Fault is not AuditFault.SealDiffers and not AuditFault.NotSealed)
            .Select(finding => (finding.Sequence, finding.Entry, finding.Fault));
}
