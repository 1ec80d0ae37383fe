using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Events;

/// <summary>
/// Gives other systems the published events of an aggregate, so that one who heard of an event reads what it missed. What is not published,
/// such as forms and free text, is left out.
/// </summary>
internal sealed class GetEvents(AppStores stores, AuditTrail trail)
{
    [Function(nameof(GetEvents))]
    [Allow(Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    public async Task<Results<Ok<EventPage>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "portal/events/{aggregate}")] HttpRequest request,
        string aggregate,
        CancellationToken cancellation)
    {
        if (!StreamRequest.Of(request).Succeeded(out var wanted, out var error))
        {
            return error.ToProblem(request);
        }

        var published = await EventJournal.PublishedAsync(stores, aggregate, cancellation);
        await trail.RecordAsync(
            request, "events.read", aggregate, published > 0 ? AuditOutcome.Done : AuditOutcome.Refused, AuditPurpose.Operation, cancellation);
        if (published == 0)
        {
            return PlatformErrors.NotFound.With(aggregate).ToProblem(request);
        }

        var last = Math.Min(published, wanted.After + Limits.ListLength);
        var events = await EventJournal.ReadAsync(stores, aggregate, wanted.After + 1, last, cancellation);
        return TypedResults.Ok(new EventPage(
            [.. events.Select(PublishedEvent.Of)], Math.Max(wanted.After, last), last < published));
    }
}

/// <summary>A stretch of an aggregate's published events.</summary>
/// <param name="Items">In order.</param>
/// <param name="After">What to ask for next.</param>
/// <param name="More">Whether more are there already.</param>
internal sealed record EventPage(IReadOnlyList<PublishedEvent> Items, long After, bool More);

/// <summary>A published event.</summary>
/// <param name="Sequence">Counted from 1 within the aggregate, without gaps.</param>
/// <param name="Type">Its versioned type, as <c>docs/events</c> describes it.</param>
/// <param name="Time">When it happened, in Vietnam.</param>
/// <param name="Data">What is published of it.</param>
internal sealed record PublishedEvent(long Sequence, string Type, DateTimeOffset Time, JsonObject Data)
{
    public static PublishedEvent Of(EventRecord happened) =>
        new(happened.Sequence, happened.Type, happened.Time.InVietnam(), (JsonObject)InVietnam(CloudEventMessages.PublicDataOf(happened))!);

    /// <summary>The same with its times in Vietnam, as answers tell them; what is kept and sent has whatever offset they came with.</summary>
    private static JsonNode? InVietnam(JsonNode? data) => data switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, InVietnam(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(InVietnam)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String
            && value.GetValue<string>() is var text && text.Contains('T', StringComparison.Ordinal) && value.TryGetValue<DateTimeOffset>(out var time) =>
            JsonValue.Create(time.InVietnam()),
        _ => data?.DeepClone(),
    };
}
