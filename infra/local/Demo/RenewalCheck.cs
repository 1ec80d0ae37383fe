using System.Globalization;
using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;

namespace EGov.Local.Demo;

/// <summary>Whatever was repeated on the way, there is one of each, and the history tells who did what and when.</summary>
internal sealed class RenewalCheck(DemoClient citizen, DemoClient official, Action<string> say, Func<Task> pause)
{
    /// <summary>What people did, in this order; the system's own lines come between, as it gets to them.</summary>
    internal static readonly IReadOnlyList<string> DoneByPeople =
    [
        $"submitted {LicenceRenewal.Citizen}",
        $"payment-begun {LicenceRenewal.Citizen}",
        $"fee-paid {LicenceRenewal.Citizen}",
        $"accepted {LicenceRenewal.Official}",
        $"supplement-requested {LicenceRenewal.Official}",
        $"supplemented {LicenceRenewal.Citizen}",
        $"step-completed {LicenceRenewal.Official}",
        $"step-completed {LicenceRenewal.Official}",
        $"result-returned {LicenceRenewal.Official}",
        $"rated {LicenceRenewal.Citizen}",
    ];

    internal async Task CountAsync(string code)
    {
        var dossiers = await ListedAsync();
        var (dossier, _) = await official.GetAsync($"api/dossiers/{code}");
        var history = dossier["history"]!.AsArray();
        CheckHistory(history);
        say($"history of {history.Count} lines, each with actor and time, from {history[0]!["at"]} to {history[^1]!["at"]}");

        var fees = dossier["fees"]!.AsArray();
        var payments = fees.Count(fee => fee!["state"]!.GetValue<string>() == "paid");
        var results = Count(history, "result-returned");
        if (payments != 1 || Count(history, "fee-paid") != 1 || dossier["refunds"]!.AsArray().Count != 0 || results != 1)
        {
            throw new DemoException($"There are {payments} payments and {results} results: {dossier.ToJsonString()}");
        }

        say($"done: {dossiers} dossier, {payments} payment, {results} result");
    }

    /// <summary>How many dossiers the citizen's list shows, once it tells of the end of the one.</summary>
    private async Task<int> ListedAsync()
    {
        for (var pauses = 0; ; pauses++)
        {
            var (list, _) = await citizen.GetAsync("api/dossiers");
            var items = list["items"]!.AsArray();
            if (items.Count == 1 && items[0]!["status"]!.GetValue<string>() == "returned")
            {
                return items.Count;
            }

            if (items.Count > 1 || pauses > DossierAtWork.MostPauses)
            {
                throw new DemoException($"The list shows {items.Count} dossiers: {list.ToJsonString()}");
            }

            await pause();
        }
    }

    /// <summary>A step that was open when the supplement was asked for opens again after it, so more may have been opened than completed.</summary>
    private static void CheckHistory(JsonArray history)
    {
        var people = history.Where(line => Text(line, "by") != SystemActor.Id).ToList();
        if (!people.Select(line => $"{Text(line, "what")} {Text(line, "by")}").SequenceEqual(DoneByPeople, StringComparer.Ordinal)
            || Count(history, "step-opened") < Count(history, "step-completed"))
        {
            throw new DemoException($"The history is not that of the journey: {history.ToJsonString()}");
        }

        var times = people.ConvertAll(line => DateTimeOffset.Parse(Text(line, "at"), CultureInfo.InvariantCulture));
        if (!times.SequenceEqual(times.Order()))
        {
            throw new DemoException($"The history goes back in time: {history.ToJsonString()}");
        }
    }

    private static int Count(JsonArray history, string what) => history.Count(line => Text(line, "what") == what);

    private static string Text(JsonNode? line, string name) => line![name]!.GetValue<string>();
}
