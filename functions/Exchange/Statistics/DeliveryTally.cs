using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Registers;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Statistics;

/// <summary>
/// What one delivery adds to the sums of its sender and its recipient: all of it under the day on which it came into the mailbox, whatever happens
/// to it later, so that shares of a day's deliveries add up.
/// </summary>
/// <param name="Sender">The registry id of the agency that sent the document.</param>
/// <param name="Recipient">The registry id of the agency that received it.</param>
/// <param name="Kind">The key of its kind.</param>
/// <param name="DueDate">By when it is to be settled; null where nothing was said.</param>
internal sealed record DeliveryTally(string Sender, string Recipient, string Kind, Standing? Standing, DateOnly? DueDate)
{
    /// <summary>When it came into the mailbox.</summary>
    public DateTimeOffset? CameAt { get; init; }

    /// <summary>Until when it is to be taken or refused.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>When it was taken or refused.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Its state.</summary>
    public string? State { get; init; }

    /// <summary>Whether the clerk said by when it is to be settled, which counts before what the document says.</summary>
    public bool HasOwnDueDate { get; init; }

    /// <summary>Whether the recipient was reminded to take or refuse it.</summary>
    public bool WasReminded { get; init; }

    /// <summary>Whether the sender asked for it back.</summary>
    public bool WasAskedBack { get; init; }

    /// <summary>What the recipient answered to the last such request; null while it has not.</summary>
    public bool? GaveBack { get; init; }

    /// <summary>Whether the recipient took a later version, by which this one needs no answer.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Whether it ever gave it back.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>What is known after the event; null for what is no document: status messages, and packets that only ask for one back.</summary>
    public static DeliveryTally? After(DeliveryTally? state, DeliveryEvent happened) => (state, happened) switch
    {
        (null, DeliveryPlaced { Brief: { Message: MessageKind.Document, Business: not BusinessType.Recall, Head: { } head } brief } placed) => new(
            brief.Sender, placed.Recipient.Agency, DocumentKinds.KeyOf(head.Kind, placed.At.DateInVietnam()), brief.Standing, head.DueDate)
        {
            CameAt = placed.At,
            AnswerBy = placed.AnswerBy,
        },
        (null, _) => null,
        (_, DeliveryReported reported) => state.Noted(reported.Register).Reported(reported),
        (_, DeliveryReminded { OfRecall: false }) => state with { WasReminded = true },
        (_, DeliveryOvertaken) => state with { IsOvertaken = true },
        (_, DeliveryRecallAsked) => state with { WasAskedBack = true, GaveBack = null },
        (_, DeliveryRecallAnswered answered) => state with { GaveBack = answered.Agreed, IsCancelled = state.IsCancelled || answered.Agreed },
        _ => state,
    };

    /// <summary>What it adds.</summary>
    public IReadOnlyDictionary<string, long> ToAmounts()
    {
        var amounts = new Amounts()
            .Add(Measures.Count, 1)
            .Add(State ?? Measures.NoState, 1)
            .Add(Measures.AnsweredInTime, AnsweredAt is { } answered && (AnswerBy is null || answered <= AnswerBy))
            .Add(Measures.AnsweredLate, AnsweredAt > AnswerBy)
            .Add(Measures.Overdue, AnsweredAt is null && WasReminded && !IsCancelled && !IsOvertaken)
            .Add(Measures.AnswerMinutes, MinutesTo(AnsweredAt))
            .Add(Measures.Finished, FinishedAt is not null)
            .Add(Measures.FinishedInTime, FinishedAt?.DateInVietnam() <= DueDate)
            .Add(Measures.FinishedLate, FinishedAt?.DateInVietnam() > DueDate)
            .Add(Measures.FinishMinutes, MinutesTo(FinishedAt))
            .Add(Measures.AskedBack, WasAskedBack)
            .Add(Measures.Recalled, IsCancelled)
            .Add(Measures.RecallRefused, !IsCancelled && GaveBack is false);
        return (Standing is { } standing ? amounts.Add(Measures.Of(standing), 1) : amounts).ByName;
    }

    private DeliveryTally Noted(RegisterNote? note) =>
        note?.DueDate is { } due && !HasOwnDueDate ? this with { DueDate = due, HasOwnDueDate = true } : this;

    private DeliveryTally Reported(DeliveryReported reported) => reported.Outcome is not ReportOutcome.Applied ? this : this with
    {
        State = BusinessState.OfWork.Contains(reported.State, StringComparer.Ordinal) ? reported.State : State,
        AnsweredAt = reported.State is BusinessState.Arrived ? AnsweredAt : AnsweredAt ?? reported.At,
        FinishedAt = reported.State is BusinessState.Finished ? reported.At : FinishedAt,
    };

    private long MinutesTo(DateTimeOffset? moment) => moment - CameAt is { Ticks: > 0 } took ? took.Ticks / TimeSpan.TicksPerMinute : 0;
}
