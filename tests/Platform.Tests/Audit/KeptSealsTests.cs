using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Audit;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Audit;

/// <summary>
/// Whoever holds stores, key and time stamps can write another history that is whole by itself. A second party that keeps each day's seal finds it
/// out. The other histories here are written by the product itself, with the same key, at the same times.
/// </summary>
public sealed class KeptSealsTests
{
    private static readonly DateOnly First = AuditPlay.FirstDay;
    private static readonly DateOnly Second = First.AddDays(1);
    private static readonly DateOnly Third = First.AddDays(2);

    private readonly List<AuditEntry> entries = [];

    [Fact]
    public async Task A_trail_that_has_grown_since_is_whole()
    {
        var play = await TrailAsync();
        var kept = await KeptAsync(play);
        await play.ReadAsync("anna", "dossier-9");
        await play.SealAsync();
        play.NextDay();
        await play.Days.SealAsync(default);

        Assert.Empty(await HeldAsync(play, kept));
        Assert.Equal((First, 3, 2), (kept.First, kept.DaysWithin(First, Third), kept.DaysWithin(Second, Third.AddDays(9))));
    }

    [Fact]
    public async Task An_entry_that_was_rewritten_with_chain_lists_seals_and_signatures_is_found_by_what_is_kept_alone()
    {
        var kept = await KeptAsync(await TrailAsync());
        var rewritten = entries[0] with { Actor = new AuditActor("somebody-else") };

        var forged = await PlayedAsync([rewritten, .. entries.Skip(1)]);

        await AssertWholeByItselfAsync(forged);
        Assert.Equal(
            [(First, AuditNames.ShardOf(rewritten.Target)), (Second, null), (Third, null)], await RewrittenAsync(forged, kept));
    }

    [Fact]
    public async Task Whichever_entry_is_left_out_its_day_and_shard_are_named()
    {
        var kept = await KeptAsync(await TrailAsync());
        foreach (var left in entries)
        {
            var forged = await PlayedAsync(entries.Where(entry => entry != left));

            await AssertWholeByItselfAsync(forged);
            Assert.Equal((DayOf(left), AuditNames.ShardOf(left.Target)), (await RewrittenAsync(forged, kept))[0]);
        }
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_within_the_last_day_is_named()
    {
        var kept = await KeptAsync(await TrailAsync());

        var forged = await PlayedAsync(entries.SkipLast(1));

        await AssertWholeByItselfAsync(forged);
        Assert.Equal([(Third, AuditNames.ShardOf(entries[^1].Target))], await RewrittenAsync(forged, kept));
    }

    [Fact]
    public async Task The_last_day_taken_out_is_named()
    {
        var kept = await KeptAsync(await TrailAsync());

        var forged = await PlayedAsync(entries.Where(entry => DayOf(entry) != Third), days: 2);
        forged.NextDay();

        await AssertWholeByItselfAsync(forged);
        Assert.Equal([(Third, AuditFault.SealGone)], Faults(await HeldAsync(forged, kept)));
    }

    [Fact]
    public async Task A_day_that_was_emptied_is_named_with_its_shards()
    {
        var kept = await KeptAsync(await TrailAsync());

        var forged = await PlayedAsync(entries.Where(entry => DayOf(entry) != Second));

        await AssertWholeByItselfAsync(forged);
        Assert.Equal(
            [
                .. entries.Where(entry => DayOf(entry) == Second).Select(entry => AuditNames.ShardOf(entry.Target)).Distinct().Order()
                    .Select(shard => (Second, (string?)shard)),
                (Third, null),
            ],
            await RewrittenAsync(forged, kept));
    }

    [Fact]
    public async Task A_day_taken_out_between_others_whose_seals_were_made_anew_is_named()
    {
        var play = await TrailAsync();
        var kept = await KeptAsync(play);
        await DeleteAsync(play, AuditNames.Days, Second);
        await DeleteAsync(play, AuditNames.Signatures, Second);
        var seal = (await new AuditSeals(play.Stores).FindAsync(Third, default))!;
        await DeleteAsync(play, AuditNames.Days, Third);
        var anew = new AuditDaySealDocument(AuditNames.Text(Third), AuditNames.Days, seal with { Before = null });
        await play.Audit.CreateAsync(anew.PartitionKey, anew.Id, PlatformJson.Write(anew), default);
        await play.SignAnewAsync(Third);

        Assert.Equal([(Second, AuditFault.NotSealed)], Faults(await play.FindingsAsync(3)));
        Assert.Equal(
            [(Second, AuditFault.NotSealed), (Second, AuditFault.SealGone), (Third, AuditFault.SealRewritten)],
            Faults(await HeldAsync(play, kept)));
    }

    [Fact]
    public async Task First_days_taken_out_so_that_the_trail_begins_later_are_named()
    {
        var kept = await KeptAsync(await TrailAsync());
        var forged = new AuditPlay();
        forged.NextDay();

        await PlayAsync(forged, entries.Where(entry => DayOf(entry) != First), days: 2);

        await AssertWholeByItselfAsync(forged);
        Assert.Equal(
            [(First, AuditFault.SealGone), (Second, AuditFault.SealRewritten), (Third, AuditFault.SealRewritten)],
            Faults(await HeldAsync(forged, kept)));
    }

    [Fact]
    public async Task A_signature_in_the_place_of_the_one_that_is_kept_is_named()
    {
        var play = await TrailAsync();
        var kept = await KeptAsync(play);
        play.Clock.Now = play.Clock.Now.AddHours(1);
        await play.SignAnewAsync(Third);

        await AssertWholeByItselfAsync(play);
        Assert.Equal([(Third, AuditFault.SignatureReplaced)], Faults(await HeldAsync(play, kept)));
    }

    [Fact]
    public async Task A_seal_that_is_kept_from_before_and_from_after_is_held_in_both_forms()
    {
        var honest = await FileAsync(await TrailAsync());
        var forged = await PlayedAsync(entries.Skip(1));

        var kept = Assert.Single(await ReadAsync(honest + await FileAsync(forged)));

        Assert.Equal(await RewrittenAsync(forged, Assert.Single(await ReadAsync(honest))), await RewrittenAsync(forged, kept));
    }

    [Fact]
    public async Task One_seal_that_is_kept_stands_for_all_days_before_it()
    {
        var honest = await TrailAsync();
        var kept = Assert.Single(await ReadAsync(Encoding.UTF8.GetString(PlatformJson.Write(await honest.Handover.ReadAsync(Third, Third, default)))));

        var forged = await PlayedAsync(entries.Skip(1));

        Assert.Equal([(Third, null)], await RewrittenAsync(forged, kept));
    }

    [Fact]
    public async Task Only_days_that_are_asked_for_are_held()
    {
        var kept = await KeptAsync(await TrailAsync());
        var forged = await PlayedAsync(entries.SkipLast(1));

        Assert.True((await forged.Verification.VerifyAsync(First, Second, kept, default)).Intact);
    }

    [Fact]
    public async Task A_day_shows_once_its_seal_is_signed()
    {
        var play = await TrailAsync();
        await DeleteAsync(play, AuditNames.Signatures, Third);
        await DeleteAsync(play, AuditNames.Days, Second);
        await play.Audit.CreateAsync(AuditNames.Days, AuditNames.Text(Second), "{}"u8.ToArray(), default);

        var days = await play.Handover.ReadAsync(First, Third.AddDays(5), default);

        Assert.Equal([First], days.Days.Select(day => day.Day));
    }

    [Fact]
    public async Task Seals_of_another_app_or_trail_are_refused()
    {
        var play = await TrailAsync();
        var other = new AuditPlay("another key");
        await PlayAsync(other, entries, days: 3);

        var trail = await RefusalAsync(async () => await HeldAsync(play, await KeptAsync(other)));
        var app = await RefusalAsync(async () => await new AuditVerification(play.Stores, "other", null!, play.Clock)
            .VerifyAsync(First, Third, await KeptAsync(play), default));

        Assert.Contains("2026-11-16 does not hold by the trust roots and the clock here", trail, StringComparison.Ordinal);
        Assert.Contains("It is of test, not of other", app, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seal")]
    [InlineData("signature")]
    public async Task What_was_changed_since_it_was_given_is_refused(string field)
    {
        var play = await TrailAsync();
        var file = JsonNode.Parse(await FileAsync(play))!;
        var day = file["days"]![1]!;
        var bytes = Convert.FromBase64String((string)day[field]!);
        if (field == "seal")
        {
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\"entries\":1", "\"entries\":2", StringComparison.Ordinal));
            day["hash"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        }
        else
        {
            bytes[^1] ^= 1;
        }

        Assert.NotEqual((string)day[field]!, Convert.ToBase64String(bytes));
        day[field] = Convert.ToBase64String(bytes);

        var refusal = await RefusalAsync(async () => await HeldAsync(play, Assert.Single(await ReadAsync(file.ToJsonString()))));

        Assert.Contains("2026-11-17 does not hold", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"title":"Unauthorized","status":401}""")]
    [InlineData("""{"app":"test","days":[]}""")]
    [InlineData("""{"app":"test","days":[null]}""")]
    [InlineData("""{"app":"test","days":[{"day":"2026-11-16"}]}""")]
    [InlineData("""{"app":"test","days":[{"day":"2026-11-16","seal":"e30=","hash":"0","signature":""}]}""")]
    [InlineData("""{"app":"test","days":[{"day":"2026-11-16","seal":"?","hash":"0","signature":""}]}""")]
    public async Task A_file_without_seals_is_refused_and_is_never_a_trail_that_is_whole(string file) =>
        Assert.NotEmpty(await RefusalAsync(() => ReadAsync(file)));

    [Theory]
    [InlineData("\"app\":\"test\"", "\"app\":\"other\"")]
    [InlineData("\"day\":\"2026-11-17\"", "\"day\":\"2026-11-18\"")]
    [InlineData("\"hash\":\"", "\"hash\":\"0")]
    [InlineData("\"signature\":\"", "\"signature\":\"?")]
    [InlineData("\"days\":[", "\"days\":[{")]
    public async Task A_file_whose_parts_are_not_of_one_seal_is_refused(string part, string other)
    {
        var file = await FileAsync(await TrailAsync());
        var changed = file.Replace(part, other, StringComparison.Ordinal);

        Assert.NotEqual(file, changed);
        Assert.NotEmpty(await RefusalAsync(() => ReadAsync(changed)));
    }

    /// <summary>Three days with entries in some shards, sealed and signed.</summary>
    private async Task<AuditPlay> TrailAsync()
    {
        var play = new AuditPlay();
        for (var day = 0; day < 3; day++)
        {
            for (var number = 0; number < 5; number++)
            {
                entries.Add(await play.ReadAsync($"actor{number}", $"dossier-{number % 3}"));
                play.Clock.Now = play.Clock.Now.AddMinutes(1);
            }

            await EndDayAsync(play);
        }

        Assert.Empty(await play.FindingsAsync(4));
        return play;
    }

    private static async Task<AuditPlay> PlayedAsync(IEnumerable<AuditEntry> history, int days = 3)
    {
        var play = new AuditPlay();
        await PlayAsync(play, history, days);
        return play;
    }

    private static async Task PlayAsync(AuditPlay play, IEnumerable<AuditEntry> history, int days)
    {
        var byDay = history.ToLookup(DayOf);
        for (var day = 0; day < days; day++)
        {
            foreach (var entry in byDay[DateOnly.FromDateTime(play.Clock.Now.AddHours(7).UtcDateTime)])
            {
                await play.Trail.RecordAsync(entry, default);
            }

            await EndDayAsync(play);
        }
    }

    private static async Task EndDayAsync(AuditPlay play)
    {
        await play.SealAsync();
        play.NextDay();
        await play.Days.SealAsync(default);
    }

    /// <summary>By itself the trail is whole from its own first day to the present one, and nothing of it is late.</summary>
    private static async Task AssertWholeByItselfAsync(AuditPlay play)
    {
        var first = (await play.Verification.FirstDayAsync(default))!.Value;
        var report = await play.Verification.VerifyAsync(first, Third.AddDays(1), default);
        Assert.True(report.Intact);
        Assert.DoesNotContain(report.Days, day => day.IsLate);
    }

    private static DateOnly DayOf(AuditEntry entry) => DateOnly.FromDateTime(entry.At.UtcDateTime.AddHours(7));

    private static async Task<IReadOnlyList<AuditFinding>> HeldAsync(AuditPlay play, KeptSeals kept) =>
        [.. (await play.Verification.VerifyAsync(First, Third.AddDays(1), kept, default)).Days.SelectMany(day => day.Findings)];

    private static async Task<IReadOnlyList<(DateOnly, string?)>> RewrittenAsync(AuditPlay play, KeptSeals kept)
    {
        var findings = await HeldAsync(play, kept);
        Assert.All(findings, finding => Assert.Equal(AuditFault.SealRewritten, finding.Fault));
        return [.. findings.Select(finding => (finding.Day, finding.Shard))];
    }

    private static IEnumerable<(DateOnly, AuditFault)> Faults(IEnumerable<AuditFinding> findings) => findings.Select(finding => (finding.Day, finding.Fault));

    private static async Task<KeptSeals> KeptAsync(AuditPlay play) => Assert.Single(await ReadAsync(await FileAsync(play)));

    private static async Task<string> FileAsync(AuditPlay play) =>
        Encoding.UTF8.GetString(PlatformJson.Write(await play.Handover.ReadAsync(First, Third.AddDays(5), default)));

    private static async Task<IReadOnlyList<KeptSeals>> ReadAsync(string file)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await KeptSeals.ReadAsync(content, default);
    }

    private static async Task<string> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<KeptSealsException>(act)).Message;

    private static async Task DeleteAsync(AuditPlay play, string partition, DateOnly day)
    {
        var stored = (await play.Audit.GetAsync(partition, AuditNames.Text(day), default))!;
        Assert.True(await play.Audit.DeleteAsync(partition, stored.Id, stored.Tag, default));
    }
}
