using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Platform.Streams;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Events;

/// <summary>
/// Gives other systems the published events of an aggregate, so that one who heard of an event reads what it missed. What is not published,
/// such as forms and free text, is left out. Each look is an entry of the audit trail.
/// </summary>
public sealed class EventPages(AppStores stores, AuditTrail trail)
{
    private const string Who = "by";

    /// <summary>The page that the request asks for by <c>after</c>; to who may not know of the aggregate there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="mayKnow">Whether the caller may know of the aggregate.</param>
    /// <param name="hidesWho">Of which events the caller may not know who caused them; null for none.</param>
    public async Task<Result<EventPage>> ReadAsync(
        HttpRequest request, string aggregate, CancellationToken cancellation, bool mayKnow = true, Predicate<EventRecord>? hidesWho = null)
    {
        if (!StreamRequest.Of(request).Succeeded(out var wanted, out var error))
        {
            return error;
        }

        var published = !mayKnow ? 0 : await EventJournal.PublishedAsync(stores, aggregate, cancellation).ConfigureAwait(false);
        await trail.RecordAsync(
            request, "events.read", aggregate, published > 0 ? AuditOutcome.Done : AuditOutcome.Refused, AuditPurpose.Operation, cancellation).ConfigureAwait(false);
        if (published == 0)
        {
            return PlatformErrors.NotFound.With(aggregate);
        }

        var last = Math.Min(published, wanted.After + Limits.ListLength);
        var events = await EventJournal.ReadAsync(stores, aggregate, wanted.After + 1, last, cancellation).ConfigureAwait(false);
        return new EventPage([.. events.Select(happened => Shown(happened, hidesWho?.Invoke(happened) is true))], Math.Max(wanted.After, last), last < published);
    }

    private static PublishedEvent Shown(EventRecord happened, bool hidesWho)
    {
        var shown = PublishedEvent.Of(happened);
        if (hidesWho)
        {
            shown.Data.Remove(Who);
        }

        return shown;
    }
}

/// <summary>A stretch of an aggregate's published events.</summary>
/// <param name="Items">In order.</param>
/// <param name="After">What to ask for next.</param>
/// <param name="More">Whether more are there already.</param>
public sealed record EventPage(IReadOnlyList<PublishedEvent> Items, long After, bool More);

/// <summary>A published event.</summary>
/// <param name="Sequence">Counted from 1 within the aggregate, without gaps.</param>
/// <param name="Type">Its versioned type, as <c>docs/events</c> describes it.</param>
/// <param name="Time">When it happened, in Vietnam.</param>
/// <param name="Data">What is published of it.</param>
public sealed record PublishedEvent(long Sequence, string Type, DateTimeOffset Time, JsonObject Data)
{
    /// <summary>What is published of the event.</summary>
    public static PublishedEvent Of(EventRecord happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return new(happened.Sequence, happened.Type, happened.Time.InVietnam(), (JsonObject)InVietnam(CloudEventMessages.PublicDataOf(happened))!);
    }

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
