using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>Lists the numbers of a series in a year, each of them from the first, void ones with the reason.</summary>
internal sealed class ListNumbers(RegisterQuestions questions, YearSchemes schemes, OutgoingNumbers numbers, AuditTrail trail)
{
    [Function(nameof(ListNumbers))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("series", "The key of the series; chung, the common one, when it is left out.")]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<NumberView>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/numbers")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error)
            || !ListPosition.Of(request, question.Name).Succeeded(out var position, out error)
            || !FirstOf(position).Succeeded(out var first, out error))
        {
            return error.ToProblem(request);
        }

        var series = request.Query["series"].ToString() is { Length: > 0 } named ? named : NumberSeries.Common;
        var scheme = await schemes.FindAsync(question.Agency, question.Year, cancellation);
        if (scheme.Series.All(known => known.Key != series))
        {
            return PlatformErrors.NotFound.With(series).ToProblem(request);
        }

        var taken = await numbers.ListAsync(question.Agency, series, question.Year, first, position.Limit + 1, cancellation);
        var cursor = taken.Count > position.Limit ? position.CursorAt(taken[^1].Number.ToString(CultureInfo.InvariantCulture)) : null;
        await trail.RecordReadAsync(request, "register-numbers.read", $"numbers-{question.Agency}-{question.Year}", true, cancellation);
        return TypedResults.Ok(new Listing<NumberView>([.. taken.Take(position.Limit).Select(NumberView.Of)], cursor));
    }

    private static Result<int> FirstOf(ListPosition position) =>
        position.FromId.Length == 0 ? 1
        : int.TryParse(position.FromId, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first > 0 ? first
        : PlatformErrors.InvalidCursor.With();
}

/// <param name="Code">Number and notation as they are written.</param>
/// <param name="Document">The id of the outgoing document that has it.</param>
/// <param name="Void">Why it is void; null while it is not.</param>
internal sealed record NumberView(int Number, string Code, string Document, string? Void)
{
    public static NumberView Of(RegisteredNumber taken) =>
        new(taken.Number, $"{Notations.TextOf(taken.Number)}/{taken.Note}", taken.Requester, taken.Void);
}
