using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>Brings stored dossiers of older shapes forward.</summary>
internal static class DossierUpgrade
{
    /// <summary>The present shape: 2 added the terms' components, 3 the whole procedure, requests for fees, clocks and forms.</summary>
    internal const int Schema = 3;

    /// <summary>The dossier in the shape after <paramref name="schema"/>.</summary>
    internal static JsonObject Next(JsonObject state, int schema) => schema switch
    {
        1 => state,
        _ => ToThird(state),
    };

    private static JsonObject ToThird(JsonObject state)
    {
        var submitted = Read<DateTimeOffset>(state, "submittedAt");
        var first = Read<FirstTerms>(state, "terms")!;
        var terms = first.ToPresent(submitted.DateInVietnam(), Read<Channel>(state, "channel"));
        var status = Read<DossierStatus>(state, "status");
        var accepted = Read<DateTimeOffset?>(state, "acceptedAt");
        state["terms"] = Write(terms);
        state["fees"] = Write(FeesOf(state, terms, submitted, status));
        state["clockFrom"] = Write(accepted is null ? null : Read<SupplementRequest>(state, "supplement")?.SuppliedAt is { } supplied && supplied > accepted ? supplied : accepted);
        state["settledAt"] = Write(status is DossierStatus.Completed or DossierStatus.Returned ? LastStepDone(state) : null);
        return state;
    }

    /// <summary>The first release knew one fee, due at submission.</summary>
    private static FeeRequest[] FeesOf(JsonObject state, DossierTerms terms, DateTimeOffset submitted, DossierStatus status)
    {
        if (terms.Fee == 0)
        {
            return [];
        }

        var payment = Read<FirstPayment>(state, "payment");
        var request = new FeeRequest(
            1,
            [FirstTerms.FeeCode],
            terms.Fee,
            submitted,
            payment is not null ? FeeRequestState.Paid : status is DossierStatus.Refused ? FeeRequestState.Void : FeeRequestState.Open,
            Read<int>(state, "paymentAttempts"),
            Read<OpenPayment>(state, "openPayment"),
            payment is null ? null : new(payment.Transaction, payment.Amount, PaymentMeans.Online, payment.At));
        return [request];
    }

    private static DateTimeOffset? LastStepDone(JsonObject state) =>
        Read<IReadOnlyList<HistoryLine>>(state, "history")?.LastOrDefault(line => line.What == "step-completed")?.At;

    private static T? Read<T>(JsonObject state, string name) => state[name] is { } node ? node.Deserialize<T>(PlatformJson.Options) : default;

    private static JsonNode? Write<T>(T value) => JsonSerializer.SerializeToNode(value, PlatformJson.Options);

    private sealed record FirstPayment(string Transaction, long Amount, DateTimeOffset At);
}
