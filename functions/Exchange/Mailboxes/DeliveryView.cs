using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Mailboxes;

/// <summary>A document at a recipient.</summary>
/// <param name="Document">The axis's id of the document, which <c>GET /api/documents/{id}</c> shows whole.</param>
/// <param name="Recipient">The registry id of the agency that received it.</param>
/// <param name="RecipientCode">The code under which it was sent there.</param>
/// <param name="Brief">What it is.</param>
/// <param name="Position">Its place in the mailbox.</param>
/// <param name="State">Its state, <c>01</c> to <c>06</c>; null while nothing was reported.</param>
/// <param name="NextStates">The states that a clerk may report next.</param>
/// <param name="Recall">The sender's last request to give it back.</param>
/// <param name="Cancelled">Whether the copy was given back: only this is left of it.</param>
/// <param name="Register">Its place in the register of what came in.</param>
/// <param name="AnswerBy">Until when it had to be taken or refused.</param>
/// <param name="Overdue">How many reminders there are of an answer that is overdue.</param>
/// <param name="RemindsLeader">Whether the agency's leader is reminded too.</param>
/// <param name="History">What was reported and asked, the latest last.</param>
/// <param name="UpdateAgreed">What was said of an update: agreed to (15) or not (16).</param>
/// <param name="AnsweredBy">The axis's id of the later version that was taken, by which this one needs no answer; left out where there is none.</param>
/// <param name="Untold">Messages to the other side that could not be sent.</param>
internal sealed record DeliveryView(
    string Document,
    string Recipient,
    string RecipientCode,
    DocumentBrief Brief,
    string Position,
    DateTimeOffset ReceivedAt,
    Transport Transport,
    string? TransportNote,
    string? State,
    IReadOnlyList<string> NextStates,
    RecallView? Recall,
    bool Cancelled,
    RegisterView? Register,
    DateTimeOffset? AnswerBy,
    int Overdue,
    bool RemindsLeader,
    IReadOnlyList<HistoryView> History,
    bool? UpdateAgreed,
    string? AnsweredBy,
    IReadOnlyList<UntoldView> Untold,
    long Version)
{
    public static DeliveryView Of(Aggregate<Delivery> aggregate, DateTimeOffset now)
    {
        var delivery = aggregate.State;
        return new(
            delivery.Document,
            delivery.Recipient.Agency,
            delivery.Recipient.Code,
            delivery.Brief with { AcceptedAt = delivery.Brief.AcceptedAt.InVietnam() },
            delivery.Position,
            delivery.PlacedAt.InVietnam(),
            delivery.Transport,
            delivery.TransportNote,
            delivery.State,
            delivery.IsCancelled || delivery.Brief.Message is MessageKind.Status ? [] : BusinessState.After(delivery.State),
            delivery.Recall is { } recall ? new(recall.AskedAt.InVietnam(), recall.Reason, recall.AnswerBy.InVietnam(), recall.Agreed, recall.AnsweredAt?.InVietnam()) : null,
            delivery.IsCancelled,
            delivery.Register is { } place ? new(place.Year, place.Number, place.At.InVietnam(), delivery.Note?.Unit, delivery.Note?.DueDate, delivery.Note?.Remark) : null,
            delivery.AnswerBy?.InVietnam(),
            delivery.Reminders,
            delivery.Reminders > 0 && AnswerClock.RemindsLeader(delivery.Reminders, now),
            [.. delivery.History.Select(entry => new HistoryView(entry.At.InVietnam(), ByOf(delivery, entry), entry.State, entry.Description, entry.Clerk, entry.Message, entry.Outcome))],
            delivery.UpdateAgreed,
            delivery.OvertakenBy,
            [.. delivery.Untellable.Select(owed => UntoldView.Of(owed, true)), .. delivery.Owed.Where(owed => owed.Fault is not null).Select(owed => UntoldView.Of(owed, false))],
            aggregate.Version);
    }

    /// <summary>Who it was of the other side is for that side to say: only the agency is told.</summary>
    private static string ByOf(Delivery delivery, DeliveryEntry entry) => entry.State is BusinessState.RecallAsked ? delivery.Brief.Sender : entry.By;
}

/// <param name="State">The state that it names.</param>
/// <param name="Code">The number of the error.</param>
/// <param name="Reason">Why, in both languages.</param>
/// <param name="Since">Since when that is known.</param>
/// <param name="GivenUp">Whether it is not tried any more.</param>
internal sealed record UntoldView(string State, string Code, Text Reason, DateTimeOffset Since, bool GivenUp)
{
    public static UntoldView Of(OwedMessage owed, bool isGivenUp) => new(owed.State, owed.Fault!.Code, owed.Fault.Reason, owed.Fault.At.InVietnam(), isGivenUp);
}

/// <param name="AnswerBy">Until when it had to be answered.</param>
/// <param name="Agreed">What was answered; null while it was not.</param>
internal sealed record RecallView(DateTimeOffset AskedAt, string Reason, DateTimeOffset AnswerBy, bool? Agreed, DateTimeOffset? AnsweredAt);

/// <param name="Number">Its number in the year, without gaps.</param>
/// <param name="Unit">The unit or person that it was given to.</param>
internal sealed record RegisterView(int Year, int Number, DateTimeOffset At, string? Unit, DateOnly? DueDate, string? Remark);

/// <param name="By">Who said so; of the other side the agency.</param>
/// <param name="State">The state that was reported or asked.</param>
/// <param name="Message">The status message that said so; null for what was said through this API.</param>
/// <param name="Outcome">Whether it counted.</param>
internal sealed record HistoryView(
    DateTimeOffset At, string By, string State, string? Description, ClerkContact? Clerk, string? Message, ReportOutcome Outcome);
