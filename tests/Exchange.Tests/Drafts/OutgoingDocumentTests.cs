using EGov.Exchange.Drafts;
using EGov.Exchange.EdXml;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Drafts;

/// <summary>Whatever is asked of an outgoing document, in whatever order and how often.</summary>
public sealed class OutgoingDocumentTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private static readonly DraftFile Paper = new("a.pdf", "application/pdf", 10, new string('a', 64), "draft-x-1", null);

    private static Arbitrary<(bool Unsigned, (int Command, int Minutes)[] Commands)> Histories { get; } =
        (from unsigned in Gen.Elements(false, true)
         from commands in (from command in Gen.Choose(0, 9) from minutes in Gen.Choose(0, 15) select (command, minutes)).ArrayOf()
         select (unsigned, commands)).ToArbitrary();

    [Fact]
    public void It_is_numbered_once_signed_before_it_is_sealed_and_never_sent_half_done_or_discarded() => Prop.ForAll(
        Histories,
        history =>
        {
            var (draft, happened, now) = (New(history.Unsigned), new List<DraftEvent>(), Begin);
            foreach (var (command, minutes) in history.Commands)
            {
                now += TimeSpan.FromMinutes(minutes);
                (draft, var events) = Do(draft, command, now);
                happened.AddRange(events);
            }

            Assert.True(happened.OfType<DraftNumbered>().Count() <= 1);
            Assert.True(happened.OfType<DraftSigned>().Count() <= 1);
            Assert.True(happened.OfType<DraftSealed>().Count() <= 1);
            Assert.True(happened.Count(each => each is DraftSent or DraftDiscarded) <= 1);
            Assert.True(IsBefore<DraftNumbered, DraftSigned>(happened) && IsBefore<DraftSigned, DraftSealed>(happened));
            Assert.True(IsBefore<DraftNumbered, DraftSent>(happened));
            Assert.True(history.Unsigned ? !happened.Any(each => each is DraftSigned or DraftSealed) : IsBefore<DraftSealed, DraftSent>(happened));
            var end = happened.FindIndex(each => each is DraftSent or DraftDiscarded);
            Assert.True(end < 0 || end == happened.Count - 1);
            Assert.DoesNotContain(happened.SkipWhile(each => each is not DraftNumbered), each => each is DraftChanged);
            Assert.Equal(end >= 0, draft.IsOver);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_being_sent_is_discarded_only_when_nothing_of_it_can_be_under_way()
    {
        var (draft, now) = (New(unsigned: true), Begin);
        foreach (var command in new[] { 0, 1 })
        {
            (draft, _) = Do(draft, command, now);
        }

        draft = Value(draft.BeginSending(now));
        Assert.False(draft.Discard("Không gửi", "clerk", now.AddMinutes(9)).Succeeded(out _, out var error));
        Assert.Equal("EXCHANGE-4707", error.Definition.Code);
        Assert.True(draft.Discard("Không gửi", "clerk", now + OutgoingDocument.LeaseLength).Succeeded(out var events, out _));
        Assert.IsType<DraftDiscarded>(Assert.Single(events));

        Assert.True(Value(draft.GiveSendingUp(draft.Lease!.Begun)).Discard("Không gửi", "clerk", now.AddMinutes(1)).Succeeded(out _, out _));
        var two = Value(draft.BeginSending(now.AddMinutes(1)));
        Assert.Equal(draft.Lease.Begun, two.Lease!.Begun);
        Assert.False(Value(two.GiveSendingUp(two.Lease.Begun)).Discard("Không gửi", "clerk", now.AddMinutes(2)).Succeeded(out _, out _));
    }

    [Fact]
    public void The_day_of_issue_stays_when_the_number_is_asked_for_again_in_another_year()
    {
        var draft = Value(New(false).BeginNumbering(new(2026, 12, 31)));

        Assert.Equal(new DateOnly(2026, 12, 31), Value(draft.BeginNumbering(new(2027, 1, 1))).NumberingOn);
        Assert.NotNull(draft.RefuseChange());
        Assert.Null(Value(draft.GiveNumberingUp()).RefuseChange());
    }

    [Fact]
    public void Built_again_the_lists_are_as_they_were_kept() => Prop.ForAll(Histories, history => RunAsync(history.Unsigned, history.Commands)).QuickCheckThrowOnFailure();

    private static async Task<bool> RunAsync(bool unsigned, (int Command, int Minutes)[] commands)
    {
        var stores = MemoryDocumentStore.App();
        var drafts = new AggregateStore<OutgoingDocument, DraftEvent>(stores);
        var projector = new Projector<DraftSummary>(stores, new DraftLists());
        var (id, now) = (OutgoingDocument.AggregateId("x"), Begin);
        await drafts.CreateAsync(id, [Created(unsigned)], default);
        long told = 0;
        foreach (var (command, minutes) in commands)
        {
            now += TimeSpan.FromMinutes(minutes);
            await drafts.NoteAsync(id, state => Noted(state, command, now), default);
            await drafts.ChangeAsync(id, null, state => Decide(state, command, now).ToArray(), default);
            var stored = PlatformJson.Read<AggregateDocument<OutgoingDocument>>((await stores.Aggregates.GetAsync(id, id, default))!.Content);
            foreach (var happened in stored.Pending.Where(record => record.Sequence > told))
            {
                await EventJournal.AppendAsync(stores, id, OutgoingDocument.Kind, happened, default);
                told = happened.Sequence;
            }

            await projector.CatchUpAsync(new(id, OutgoingDocument.Kind, told, "any"), new(stores), default);
        }

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<DraftSummary>(fresh, new DraftLists()).RebuildAsync(default);
        Assert.Equal(await CurrentRows.OfAsync(fresh, DraftLists.ProjectionName), await CurrentRows.OfAsync(stores, DraftLists.ProjectionName));
        return true;
    }

    private static DraftContent Content(bool unsigned) => new(
        "Công văn", "V/v", new DraftSigner("A"), ["G12"], [Paper], null, null, Priority.Normal, null, null, null, [], null, unsigned);

    private static DraftCreated Created(bool unsigned) => new(Begin, "clerk", "x", "G22", Content(unsigned));

    private static OutgoingDocument New(bool unsigned) => OutgoingDocument.Fold(null, Created(unsigned));

    private static (OutgoingDocument Draft, IReadOnlyList<DraftEvent> Events) Do(OutgoingDocument draft, int command, DateTimeOffset now)
    {
        var noted = Value(Noted(draft, command, now));
        var events = Decide(noted, command, now);
        return (events.Aggregate(noted, OutgoingDocument.Fold), events);
    }

    private static Result<OutgoingDocument> Noted(OutgoingDocument draft, int command, DateTimeOffset now)
    {
        var noting = command switch
        {
            0 => draft.BeginNumbering(DateOnly.FromDateTime(now.UtcDateTime)),
            7 => draft.GiveNumberingUp(),
            8 => draft.BeginSending(now),
            9 when draft.Lease is { } lease => draft.GiveSendingUp(lease.Begun),
            _ => draft,
        };
        return noting.Succeeded(out var noted, out _) ? noted : draft;
    }

    private static IReadOnlyList<DraftEvent> Decide(OutgoingDocument draft, int command, DateTimeOffset now)
    {
        var signature = new DraftSignature("leader", "A", now, Paper with { Sha256 = now.UtcTicks.ToString("D64", System.Globalization.CultureInfo.InvariantCulture) });
        var decided = command switch
        {
            1 => draft.TakeNumber(new OutgoingNumber("chung", 1, "CV-VP"), now.AddDays(1), "clerk", now),
            2 => draft.Sign(signature, now.AddDays(1), "leader", now),
            3 => draft.Seal([Paper], "clerk", now),
            4 => draft.Sent("clerk", now),
            5 => draft.Discard("Không ban hành", "clerk", now),
            6 => draft.Change(Content(draft.Content.WithoutSignatures), "clerk", now),
            7 => draft.Remind(true, now.AddDays(1), now.AddDays(2)),
            _ => Array.Empty<DraftEvent>(),
        };
        return decided.Succeeded(out var events, out _) ? events : [];
    }

    private static bool IsBefore<TFirst, TThen>(List<DraftEvent> happened)
        where TFirst : DraftEvent
        where TThen : DraftEvent =>
        happened.FindIndex(each => each is TThen) is var then && (then < 0 || (happened.FindIndex(each => each is TFirst) is >= 0 and var first && first < then));

    private static OutgoingDocument Value(Result<OutgoingDocument> result) =>
        result.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Definition.Code);
}
