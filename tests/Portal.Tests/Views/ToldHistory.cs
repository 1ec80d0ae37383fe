using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Portal.Dossiers;
using EGov.Portal.Tests.Dossiers;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Views;

/// <summary>Random histories of three dossiers, told to a projection late, twice or never.</summary>
internal static class ToldHistory
{
    /// <summary>A command for one of the dossiers, and whether a message about it comes.</summary>
    public static Arbitrary<(int Dossier, int Command, bool Told)[]> Any { get; } =
        (from dossier in Gen.Choose(0, 2)
         from command in DossierCommands.Any
         from told in Gen.Elements(true, false)
         select (dossier, command, told)).ArrayOf(80).ToArbitrary();

    /// <summary>Plays the history into the log; in the end all is told, and the first message again.</summary>
    /// <returns>The events of each dossier.</returns>
    public static async Task<List<DossierEvent>[]> PlayAsync(
        AppStores stores, (int Dossier, int Command, bool Told)[] history, IView view)
    {
        var dossiers = Enumerable.Range(0, 3).Select(_ => new List<DossierEvent>()).ToArray();
        var at = Monday;
        foreach (var (number, command, told) in history)
        {
            at = at.AddHours(5);
            Decide(dossiers[number], CodeOf(number), command, at);
            await LogAsync(stores, CodeOf(number), dossiers[number]);
            if (told)
            {
                await TellAsync(number, dossiers[number].Count);
            }
        }

        for (var number = 0; number < dossiers.Length; number++)
        {
            if (dossiers[number].Count > 0)
            {
                await TellAsync(number, dossiers[number].Count);
                await TellAsync(number, 1);
            }
        }

        return dossiers;

        Task TellAsync(int number, int sequence) =>
            view.CatchUpAsync(new(Dossier.AggregateId(CodeOf(number)), Dossier.Kind, sequence, "any"), new(stores), default);
    }

    public static async Task LogAsync(AppStores stores, string code, IReadOnlyList<DossierEvent> events)
    {
        var id = Dossier.AggregateId(code);
        var document = new PendingEvents(id, Dossier.Kind, [.. events.Select((happened, index) => EventTypes.ToRecord(happened, index + 1, null))]);
        await using var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions("portal"));
        await relay.RelayAsync([document], default);
    }

    private static string CodeOf(int number) => $"G01.08-20261116-000000{number}";

    private static void Decide(List<DossierEvent> events, string code, int command, DateTimeOffset at)
    {
        if (events.Count == 0)
        {
            events.Add(DossierCommands.Filed with { Code = code, At = at });
        }
        else if (DossierCommands.All[command](events.Aggregate((Dossier?)null, Dossier.Fold)!, at).Succeeded(out var decided, out _))
        {
            events.AddRange(decided);
        }
    }
}
