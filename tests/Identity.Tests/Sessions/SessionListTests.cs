using EGov.Identity.Sessions;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Sessions;

/// <summary>The list of sessions says the same however the messages come, and after it was built again from the beginning.</summary>
public sealed class SessionListTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Rebuilding_equals_incrementing_for_random_histories() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(
            (from session in Gen.Choose(0, 3) from command in Gen.Choose(0, 4) from told in Gen.Elements(true, false) select (session, command, told)).ArrayOf(40).ToArbitrary(),
            history => RunAsync(history)));

    private static async Task<bool> RunAsync((int Session, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        var incremental = new Projector<SessionSummary>(stores, new SessionList());
        var sessions = new Dictionary<int, List<SessionEvent>>();
        var at = Monday;
        foreach (var (number, command, told) in history)
        {
            at = at.AddMinutes(1);
            Decide(sessions, number, command, at);
            await LogAsync(stores, number, sessions[number]);
            if (told)
            {
                await TellAsync(number, sessions[number].Count);
            }
        }

        foreach (var (number, events) in sessions)
        {
            await TellAsync(number, events.Count);
            await TellAsync(number, 1);
        }

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<SessionSummary>(fresh, new SessionList()).RebuildAsync(default);
        Assert.Equal(await ContentsAsync(fresh), await ContentsAsync(stores));
        await incremental.RebuildAsync(default);
        Assert.Equal(await ContentsAsync(fresh), await ContentsAsync(stores));

        // What is listed is what is open.
        var open = sessions.Where(each => each.Value.Aggregate((Session?)null, Session.Fold) is { HasEnded: false }).Select(each => IdOf(each.Key)).Order();
        Assert.Equal(open, (await ContentsAsync(fresh)).Where(text => text.Contains("\"ttl\":", StringComparison.Ordinal))
            .Select(text => PlatformJson.Read<SessionRow>(System.Text.Encoding.UTF8.GetBytes(text)).Session.Id).Order());
        return true;

        Task TellAsync(int number, int sequence) =>
            incremental.CatchUpAsync(new(Session.AggregateId(IdOf(number)), Session.Kind, sequence, "any"), new(stores), default);
    }

    private static void Decide(Dictionary<int, List<SessionEvent>> sessions, int number, int command, DateTimeOffset at)
    {
        if (!sessions.TryGetValue(number, out var events))
        {
            var owner = number % 2 == 0 ? IdentityHost.An : IdentityHost.Binh;
            sessions[number] = [new SessionBegun(at, owner, owner, 1, ["pwd"], new string('0', 64), at.AddHours(10), "browser")];
            return;
        }

        var session = events.Aggregate((Session?)null, Session.Fold)!;
        var decided = command switch
        {
            0 => session.End(SessionEnd.SignedOut, at, session.Account),
            1 => session.Join("portal", at),
            _ => session.Renew(2, ["pwd", "otp"], "hash-2", at),
        };
        Assert.True(decided.Succeeded(out var happened, out _));
        events.AddRange(happened);
    }

    private static async Task LogAsync(AppStores stores, int number, List<SessionEvent> events)
    {
        var id = Session.AggregateId(IdOf(number));
        var document = new PendingEvents(id, Session.Kind, [.. events.Select((happened, index) => EventTypes.ToRecord(happened, index + 1, null))]);
        await using var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions(IdentityApp.Name));
        await relay.RelayAsync([document], default);
    }

    private static string IdOf(int number) => $"{number:D32}";

    private static Task<IReadOnlyList<string>> ContentsAsync(AppStores stores) => CurrentRows.OfAsync(stores, SessionList.ProjectionName);
}
