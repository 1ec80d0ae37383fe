using System.Globalization;
using EGov.Platform.Http;
using EGov.Platform.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Platform.OpenApi;

/// <summary>A success that a function may answer with.</summary>
/// <param name="Status">The HTTP status; <see cref="AnyOther"/> for all that are not described by themselves.</param>
/// <param name="Body">The type of the JSON; null when there is none, or other content.</param>
/// <param name="MediaType">The content's type; null without content.</param>
internal sealed record Success(int Status, Type? Body, string? MediaType)
{
    /// <summary>Stands for every status that is not described by itself.</summary>
    internal const int AnyOther = 0;

    internal string Key => Status == AnyOther ? "default" : Status.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads what a function answers with from its typed results.</summary>
internal static class Answers
{
    private const string Json = "application/json";

    // A bare status is the answer to a condition of the request: nothing has changed. JSON with a status of its own is a refusal in another
    // protocol's form.
    private static readonly Dictionary<Type, Func<Type?, Success?>> Known = new()
    {
        [typeof(Ok<>)] = body => new(StatusCodes.Status200OK, body, Json),
        [typeof(Ok)] = _ => new(StatusCodes.Status200OK, null, null),
        [typeof(Created<>)] = body => new(StatusCodes.Status201Created, body, Json),
        [typeof(Accepted<>)] = body => new(StatusCodes.Status202Accepted, body, Json),
        [typeof(NoContent)] = _ => new(StatusCodes.Status204NoContent, null, null),
        [typeof(RedirectHttpResult)] = _ => new(StatusCodes.Status302Found, null, null),
        [typeof(SeeOther)] = _ => new(StatusCodes.Status303SeeOther, null, null),
        [typeof(FileContentHttpResult)] = _ => new(StatusCodes.Status200OK, null, "application/octet-stream"),
        [typeof(FileStreamHttpResult)] = _ => new(StatusCodes.Status200OK, null, "application/octet-stream"),
        [typeof(PushStreamHttpResult)] = _ => new(StatusCodes.Status200OK, null, Json),
        [typeof(Utf8ContentHttpResult)] = _ => new(StatusCodes.Status200OK, null, Json),
        [typeof(ContentHttpResult)] = _ => new(StatusCodes.Status200OK, null, "text/plain"),
        [typeof(CsvTable)] = _ => new(StatusCodes.Status200OK, null, CsvTable.MediaType),
        [typeof(HtmlPage)] = _ => new(StatusCodes.Status200OK, null, "text/html"),
        [typeof(EventStream<>)] = body => new(StatusCodes.Status200OK, body, StreamRequest.EventStreamType),
        [typeof(StatusCodeHttpResult)] = _ => new(StatusCodes.Status304NotModified, null, null),
        [typeof(JsonHttpResult<>)] = body => new(Success.AnyOther, body, Json),
        [typeof(ProblemHttpResult)] = _ => null,
    };

    /// <summary>The successes among the results.</summary>
    /// <exception cref="InvalidOperationException">A result is of a type that nothing is known of.</exception>
    internal static IEnumerable<Success> Of(HttpFunction function) => function.Results
        .Select(result => Of(result, function))
        .OfType<Success>()
        .OrderBy(success => success.Status);

    internal static bool IsStream(Type result) => Definition(result) == typeof(EventStream<>);

    private static Success? Of(Type result, HttpFunction function)
    {
        var body = result.IsGenericType ? result.GetGenericArguments()[0] : null;
        return Known.TryGetValue(Definition(result), out var describe)
            ? describe(body)
            : throw new InvalidOperationException($"{function.Name} answers with {result}, which the description of the API does not know.");
    }

    private static Type Definition(Type result) => result.IsGenericType ? result.GetGenericTypeDefinition() : result;
}
