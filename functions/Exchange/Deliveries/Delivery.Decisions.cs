using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Deliveries;

/// <summary>What may happen to a delivery, and what follows.</summary>
internal sealed partial record Delivery
{
    private static readonly DeliveryEvent[] Nothing = [];

    /// <summary>
    /// Takes what the recipient's software says of the packet. A packet that was taken stays so; with it the document has arrived, which the sender
    /// is told (Decree 30/2020/NĐ-CP, Annex VI: automatic acknowledgement).
    /// </summary>
    public Result<IReadOnlyList<DeliveryEvent>> Transported(Transport transport, string? description, string by, DateTimeOffset now) =>
        Transport == transport || Transport is Transport.Done ? Nothing
        : Happened([new DeliveryTransported(now, by, transport, description), .. transport is Transport.Done ? ArrivedBy(now) : []]);

    /// <summary>Notes that a system took it by push; once.</summary>
    public Result<IReadOnlyList<DeliveryEvent>> Pushed(string system, DateTimeOffset now) =>
        PushedTo is not null ? Nothing : Happened([new DeliveryPushed(now, SystemActor.Id, system), .. ArrivedBy(now)]);

    /// <summary>A clerk of the recipient opened it: it has arrived.</summary>
    public Result<IReadOnlyList<DeliveryEvent>> Opened(DateTimeOffset now) => Happened(ArrivedBy(now));

    /// <summary>A clerk of the recipient reports the next state; only one that may follow.</summary>
    /// <param name="state">The state, of <see cref="BusinessState.OfWork"/>.</param>
    /// <param name="description">What is said beside it; of a refusal the reason, which must be given.</param>
    /// <param name="clerk">Who answers for it.</param>
    /// <param name="by">Who reports.</param>
    /// <param name="now">When.</param>
    /// <param name="register">What the register of what came in is to say, where the axis keeps it; with the taking of a document only.</param>
    public Result<IReadOnlyList<DeliveryEvent>> Report(
        string state, string? description, ClerkContact? clerk, string by, DateTimeOffset now, RegisterNote? register = null)
    {
        if (Brief.Message is not MessageKind.Document)
        {
            return ExchangeErrors.NotDelivered.With(Document);
        }

        if (IsCancelled)
        {
            return ExchangeErrors.Cancelled.With(Document);
        }

        if (state == State)
        {
            return Nothing;
        }

        if (!BusinessState.After(State).Contains(state, StringComparer.Ordinal))
        {
            return ExchangeErrors.IllegalState.With(state, State ?? "-");
        }

        return state is BusinessState.Refused && string.IsNullOrWhiteSpace(description)
            ? ExchangeErrors.ReasonMissing.With()
            : Happened(new DeliveryReported(now, by, state, description, clerk, null, ReportOutcome.Applied, register));
    }

    /// <summary>
    /// Takes a status message of the recipient. The same message and a repeated state change nothing; one that comes late or contradicts is kept.
    /// </summary>
    public Result<IReadOnlyList<DeliveryEvent>> Take(StatusReport report, string message, string by, DateTimeOffset now)
    {
        if (History.Any(entry => entry.Message == message))
        {
            return Nothing;
        }

        if (report.Code is BusinessState.RecallAgreed or BusinessState.RecallRefused)
        {
            var agreed = report.Code is BusinessState.RecallAgreed;
            return IsRecallOpen ? Happened(new DeliveryRecallAnswered(now, by, agreed, report.Description, message))
                : UpdateAgreed == agreed ? Nothing
                : Happened(new DeliveryReported(
                    now, by, report.Code, report.Description, report.Clerk, message, IsUpdateOpen ? ReportOutcome.Applied : ReportOutcome.Contradicted));
        }

        return report.Code == State
            ? Nothing
            : Happened(new DeliveryReported(
                now, by, report.Code, report.Description, report.Clerk, message, IsCancelled ? ReportOutcome.Contradicted : BusinessState.Compare(State, report.Code)));
    }

    /// <summary>The sender asks for it back. The same request changes nothing when it comes again; another one may follow a refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="message">The packet that asks; null for a request through the axis's own API.</param>
    /// <param name="answerBy">Until when it must be answered.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="asked">When it was asked, by which a request without a packet is known again.</param>
    public Result<IReadOnlyList<DeliveryEvent>> AskRecall(string reason, string? message, DateTimeOffset answerBy, string by, DateTimeOffset asked) =>
        IsCancelled || History.Any(entry => entry.State is BusinessState.RecallAsked && (message is null ? entry.At == asked : entry.Message == message))
            ? Nothing
            : Happened(new DeliveryRecallAsked(asked, by, reason, message, answerBy));

    /// <summary>The recipient's clerk answers the request, or says whether an update is agreed to, which nobody need ask.</summary>
    public Result<IReadOnlyList<DeliveryEvent>> AnswerRecall(bool agreed, string? description, string by, DateTimeOffset now) =>
        !IsRecallOpen && !IsUpdateOpen ? ExchangeErrors.NoRecallOpen.With(Document)
        : !agreed && string.IsNullOrWhiteSpace(description) ? ExchangeErrors.ReasonMissing.With()
        : IsRecallOpen ? Happened(new DeliveryRecallAnswered(now, by, agreed, description, null))
        : Happened(new DeliveryReported(
            now, by, agreed ? BusinessState.RecallAgreed : BusinessState.RecallRefused, description, null, null, ReportOutcome.Applied));

    /// <summary>Takes the answer that the recipient gave to the same request for another copy, or another version, of the document.</summary>
    /// <param name="other">The copy for which it was given.</param>
    /// <param name="message">The message by which the sender is told of both; null where none could be sent.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DeliveryEvent>> ShareAnswer(Delivery other, string? message, DateTimeOffset now) =>
        IsRecallOpen && other.Recall is { Agreed: { } agreed } answered && IsSameRequest(answered)
            ? Happened(new DeliveryRecallAnswered(now, other.AnswererOf(agreed), agreed, other.WordsOfAnswer(agreed), message))
            : Nothing;

    /// <summary>The recipient took a later version, by which this one needs no answer any more; once.</summary>
    /// <param name="later">The axis's id of the later version.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DeliveryEvent>> Overtake(string later, DateTimeOffset now) =>
        OvertakenBy is null && AnsweredAt is null && !IsCancelled && Brief.Message is MessageKind.Document
            ? Happened(new DeliveryOvertaken(now, SystemActor.Id, later))
            : Nothing;

    /// <summary>Notes why the message that is owed cannot be sent; once for each cause.</summary>
    /// <param name="owed">The message.</param>
    /// <param name="fault">Why.</param>
    /// <param name="isGivenUp">Whether it is not tried any more.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DeliveryEvent>> Untold(OwedMessage owed, Error fault, bool isGivenUp, DateTimeOffset now) =>
        Owed.FirstOrDefault(known => known.For == owed.For) is { } still && (isGivenUp || still.Fault?.Code != fault.Definition.Code)
            ? Happened(new DeliveryUntold(now, SystemActor.Id, owed.For, fault.Definition.Code, new(fault.DetailIn(Language.Vietnamese), fault.DetailIn(Language.English)), isGivenUp))
            : Nothing;

    /// <summary>Gives it its number in the register of what came in; once.</summary>
    public Result<IReadOnlyList<DeliveryEvent>> EnterRegister(int year, int number, DateTimeOffset now) =>
        OwesNumber ? Happened(new DeliveryRegistered(now, SystemActor.Id, year, number)) : Nothing;

    /// <summary>Notes that the message for an event was sent; once.</summary>
    public Result<IReadOnlyList<DeliveryEvent>> Told(int sequence, string message, DateTimeOffset now) =>
        Owed.Any(owed => owed.For == sequence) ? Happened(new DeliveryTold(now, SystemActor.Id, sequence, message)) : Nothing;

    /// <summary>Reminds of an answer that is overdue, when that falls due.</summary>
    /// <param name="next">When the reminder after this one falls due.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<DeliveryEvent>> Remind(DateTimeOffset next, DateTimeOffset now) =>
        RemindAt is { } due && now >= due ? Happened(new DeliveryReminded(now, SystemActor.Id, Reminders + 1, next, IsRecallOpen)) : Nothing;

    private bool IsSameRequest(RecallState answered) =>
        Recall is { } own && own.Message == answered.Message && (own.Message is not null || own.AskedAt == answered.AskedAt);

    private DeliveryEntry? AnswerOf(bool agreed) =>
        History.LastOrDefault(entry => entry.State == (agreed ? BusinessState.RecallAgreed : BusinessState.RecallRefused));

    private string AnswererOf(bool agreed) => AnswerOf(agreed)?.By ?? SystemActor.Id;

    private string? WordsOfAnswer(bool agreed) => AnswerOf(agreed)?.Description;

    private static DeliveryEvent[] Happened(params DeliveryEvent[] events) => events;

    private DeliveryEvent[] ArrivedBy(DateTimeOffset now) => State is null && Brief.Message is MessageKind.Document && !IsCancelled
        ? [new DeliveryReported(now, SystemActor.Id, BusinessState.Arrived, null, null, null, ReportOutcome.Applied)]
        : [];
}
