using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Procedures;

/// <summary>Finds procedures by words, with or without Vietnamese marks, by their beginnings and with a typo.</summary>
internal sealed class SearchProcedures(ProcedureCatalogue catalogue, TimeProvider clock)
{
    private const int LongestQuery = 200;

    [Function(nameof(SearchProcedures))]
    [Allow(Callers.Anyone)]
    [Query("query", "Words, their beginnings, or a code; left out for all.", MayBeEmpty = true)]
    [Query("field", "The code or name of a field.")]
    [Query("level", "Where it is carried out.", Type = typeof(ProcedureLevel))]
    [Query("subject", "Who may apply.", Type = typeof(ProcedureSubject))]
    [Query("service", "How far it can be done online.", Type = typeof(ServiceLevel))]
    [Query("limit", "At most so many.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on.")]
    public Results<Ok<ProcedureListing>, ProblemHttpResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "procedures")] HttpRequest request) =>
        ListPosition.Of(request).Succeeded(out var position, out var error) && ReadQuery(request, position).Succeeded(out var query, out error)
            ? TypedResults.Ok(ProcedureListing.Of(catalogue.Search(query, clock.GetUtcNow().DateInVietnam()), position))
            : error.ToProblem(request);

    private static Result<ProcedureQuery> ReadQuery(HttpRequest request, ListPosition position)
    {
        if (!PlaceOf(position).Succeeded(out var after, out var error)
            || !Chosen<ProcedureLevel>(request, "level").Succeeded(out var level, out error)
            || !Chosen<ProcedureSubject>(request, "subject").Succeeded(out var subject, out error)
            || !Chosen<ServiceLevel>(request, "service").Succeeded(out var service, out error))
        {
            return error;
        }

        var words = request.Query["query"].ToString();
        var field = request.Query["field"].ToString();
        return words.Length <= LongestQuery && field.Length <= LongestQuery
            ? new ProcedureQuery(
                words,
                new(field.Length == 0 ? null : field, level.Value, subject.Value, service.Value),
                after.Value,
                position.Limit)
            : PortalErrors.QueryTooLong.With(LongestQuery);
    }

    private static Result<Choice<T>> Chosen<T>(HttpRequest request, string name)
        where T : struct, Enum
    {
        var given = request.Query[name].ToString();
        if (given.Length == 0)
        {
            return new Choice<T>(null);
        }

        var values = Enum.GetValues<T>().ToDictionary(value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..]);
        return values.TryGetValue(given, out var chosen)
            ? new Choice<T>(chosen)
            : PortalErrors.InvalidFilter.With(name, string.Join(", ", values.Keys));
    }

    private static Result<Start> PlaceOf(ListPosition position)
    {
        if (position.FromId.Length == 0)
        {
            return new Start(null);
        }

        return position.FromId.Split(' ', 2) is [var rank, { Length: > 0 } code]
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Start(new(number, code))
                : PlatformErrors.InvalidCursor.With();
    }

    private sealed record Choice<T>(T? Value)
        where T : struct;

    private sealed record Start(ProcedurePlace? Value);
}

/// <param name="Items">A stretch of what was found, the best first.</param>
/// <param name="Cursor">Where it goes on; null at its end.</param>
/// <param name="Total">How many were found in all.</param>
internal sealed record ProcedureListing(IReadOnlyList<ProcedureItem> Items, string? Cursor, int Total)
{
    public static ProcedureListing Of(ProcedureMatches matches, ListPosition position) => new(
        [.. matches.Found.Select(ProcedureItem.Of)],
        matches.Next is { } next ? position.CursorAt(string.Create(CultureInfo.InvariantCulture, $"{next.Rank} {next.Code}")) : null,
        matches.Total);
}

/// <summary>A procedure in a list.</summary>
/// <param name="Agency">Who decides, in words.</param>
/// <param name="WorkingDays">The limit in working days; null where it is counted otherwise.</param>
/// <param name="Limit">The limit of an application online.</param>
internal sealed record ProcedureItem(
    string Code,
    int Version,
    Text Name,
    Text Agency,
    int? WorkingDays,
    ProcedureLimit Limit,
    IReadOnlyList<ProcedureField> Fields,
    IReadOnlyList<ProcedureLevel> Levels,
    ServiceLevel Service)
{
    public static ProcedureItem Of(Procedure procedure)
    {
        var limit = procedure.LimitOf(Channel.Online);
        return new(
            procedure.Code,
            procedure.Version,
            procedure.Name,
            procedure.Agencies.Description,
            limit.Unit is LimitUnit.WorkingDays ? limit.Amount : null,
            limit,
            procedure.Fields,
            procedure.Levels,
            procedure.Service);
    }
}
