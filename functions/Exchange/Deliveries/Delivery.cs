using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Deliveries;

/// <summary>A document at one of its recipients: where the packet is, what the recipient said of it, what the sender asked.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Recipient">To whom it goes.</param>
/// <param name="Brief">What lists show of it.</param>
/// <param name="Position">Its place in the mailbox.</param>
/// <param name="PlacedAt">When it came there.</param>
/// <param name="Sequence">How many events it has, by which those that are owed a message are named.</param>
internal sealed partial record Delivery(
    string Document, Recipient Recipient, DocumentBrief Brief, string Position, DateTimeOffset PlacedAt, int Sequence)
    : IAggregateState<Delivery, DeliveryEvent>
{
    /// <summary>So many entries of the history are carried; those before are in the events.</summary>
    public const int MostHistory = 60;

    private const int MostUntellable = 20;

    public static string Kind => "delivery";

    /// <summary>The registry ids of the bodies above the recipient when it was sent, the nearest first: systems of theirs may fetch for it.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>What became of the packet at the recipient's software.</summary>
    public Transport Transport { get; init; }

    /// <summary>What that software said beside it.</summary>
    public string? TransportNote { get; init; }

    /// <summary>The document's state there, <c>01</c> to <c>06</c>; null while nothing was reported.</summary>
    public string? State { get; init; }

    /// <summary>What was reported and asked, the latest last.</summary>
    public IReadOnlyList<DeliveryEntry> History { get; init; } = [];

    /// <summary>The request to give it back that was made last; null when there was none.</summary>
    public RecallState? Recall { get; init; }

    /// <summary>How many such requests there were.</summary>
    public int Recalls { get; init; }

    /// <summary>What the recipient said of an update, which it may agree to (15) or not (16); null while it said nothing.</summary>
    public bool? UpdateAgreed { get; init; }

    /// <summary>The later version that the recipient took, by which this one is answered; null while there is none.</summary>
    public string? OvertakenBy { get; init; }

    /// <summary>Messages that could not be sent and are not tried any more.</summary>
    public IReadOnlyList<OwedMessage> Untellable { get; init; } = [];

    /// <summary>Whether the recipient cancelled its copy: who may read it sees its metadata only.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>What the recipient's register is to say of it; null where it is not kept there.</summary>
    public RegisterNote? Note { get; init; }

    /// <summary>Its number in the recipient's register; null before it has one.</summary>
    public RegisterEntry? Register { get; init; }

    /// <summary>Until when the recipient must have taken or refused it; null for what wants no answer.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>How many reminders there were of the answer that is due now.</summary>
    public int Reminders { get; init; }

    /// <summary>When the next falls due; null when nobody is to be reminded.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>What the axis owes the other side a message for.</summary>
    public IReadOnlyList<OwedMessage> Owed { get; init; } = [];

    /// <summary>How often it began to have something fall due again; each time has an orchestration of its own.</summary>
    public int Round { get; init; }

    /// <summary>The system that took it by push; null when none did.</summary>
    public string? PushedTo { get; init; }

    /// <summary>When its answer came, for the statistics: the first of taking or refusing it.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    public static string AggregateId(string document, string recipient) => $"{Kind}-{document}-{recipient}";

    /// <summary>Whether a request of the sender waits for its answer.</summary>
    public bool IsRecallOpen => Recall is { Agreed: null };

    /// <summary>Whether the recipient may still say that it agrees to the update, or does not.</summary>
    public bool IsUpdateOpen => Brief is { Message: MessageKind.Document, Business: BusinessType.Update } && UpdateAgreed is null && !IsCancelled;

    /// <summary>Whether it was taken, or agreed to, as one that takes the place of earlier versions.</summary>
    public bool IsTaken => UpdateAgreed is true || State is not (null or BusinessState.Arrived or BusinessState.Refused);

    /// <summary>Whether nothing more falls due by itself.</summary>
    public bool IsAtRest => Owed.Count == 0 && RemindAt is null && !OwesNumber;

    /// <summary>Whether it is to have a number in the recipient's register and has none yet.</summary>
    public bool OwesNumber => Note is not null && Register is null;

    public static Delivery Fold(Delivery? state, DeliveryEvent happened) => (state, happened) switch
    {
        (null, DeliveryPlaced placed) => new(placed.Document, placed.Recipient, placed.Brief, placed.Position, placed.At, 1)
        {
            AnswerBy = placed.AnswerBy,
            RemindAt = placed.AnswerBy,
            Above = placed.Above ?? [],
        },
        ({ } known, _) => known.After(happened).Following(known),
        _ => throw new InvalidOperationException($"A delivery cannot begin with {happened.GetType().Name}."),
    };

    /// <summary>Whoever was at rest and no longer is begins another round.</summary>
    private Delivery Following(Delivery before) => this with
    {
        Sequence = before.Sequence + 1,
        Round = before.IsAtRest && !IsAtRest ? before.Round + 1 : before.Round,
    };

    private Delivery After(DeliveryEvent happened) => happened switch
    {
        DeliveryTransported moved => this with { Transport = moved.Transport, TransportNote = moved.Description },
        DeliveryPushed pushed => this with { PushedTo = pushed.System, Transport = Transport.Done },
        DeliveryReported reported => Reported(reported),
        DeliveryRecallAsked asked => Asked(asked),
        DeliveryRecallAnswered answered => Answered(answered),
        DeliveryRegistered registered => this with { Register = new(registered.Year, registered.Number, registered.At) },
        DeliveryTold told => this with { Owed = [.. Owed.Where(owed => owed.For != told.For)] },
        DeliveryUntold untold => Untold(untold),
        DeliveryOvertaken overtaken => this with
        {
            OvertakenBy = overtaken.Later,
            RemindAt = IsRecallOpen ? RemindAt : null,
            Reminders = IsRecallOpen ? Reminders : 0,
        },
        DeliveryReminded reminded => this with { Reminders = reminded.Round, RemindAt = reminded.Next },
        _ => throw new InvalidOperationException($"A delivery cannot take {happened.GetType().Name}."),
    };

    private Delivery Reported(DeliveryReported reported)
    {
        var noted = this with
        {
            History = Entered(new(reported.At, reported.By, reported.State, reported.Description, reported.Clerk, reported.Message, reported.Outcome)),
            Owed = reported.Message is null ? [.. Owed, new(Sequence + 1, reported.State, reported.Description)] : Owed,
            Note = Note ?? reported.Register,
        };
        return reported.Outcome is not ReportOutcome.Applied ? noted : noted.In(reported.State, reported.At);
    }

    /// <summary>An update that is agreed to is answered, and in no other state than before.</summary>
    private Delivery In(string state, DateTimeOffset at)
    {
        var answers = state is not BusinessState.Arrived;
        return this with
        {
            State = BusinessState.OfWork.Contains(state, StringComparer.Ordinal) ? state : State,
            UpdateAgreed = state switch { BusinessState.RecallAgreed => true, BusinessState.RecallRefused => false, _ => UpdateAgreed },
            AnsweredAt = answers ? AnsweredAt ?? at : AnsweredAt,
            FinishedAt = state is BusinessState.Finished ? at : FinishedAt,
            RemindAt = answers && !IsRecallOpen ? null : RemindAt,
            Reminders = answers && !IsRecallOpen ? 0 : Reminders,
        };
    }

    private Delivery Asked(DeliveryRecallAsked asked) => this with
    {
        Recall = new(asked.At, asked.By, asked.Reason, asked.Message, asked.AnswerBy, null, null),
        Recalls = Recalls + 1,
        RemindAt = asked.AnswerBy,
        Reminders = 0,
        History = Entered(new(asked.At, asked.By, BusinessState.RecallAsked, asked.Reason, null, asked.Message, ReportOutcome.Applied)),
        Owed = asked.Message is null ? [.. Owed, new(Sequence + 1, BusinessState.RecallAsked, asked.Reason)] : Owed,
    };

    private Delivery Answered(DeliveryRecallAnswered answered)
    {
        var state = answered.Agreed ? BusinessState.RecallAgreed : BusinessState.RecallRefused;
        var awaitsAnswer = AnswerBy is not null && AnsweredAt is null && OvertakenBy is null && !answered.Agreed;
        return this with
        {
            Recall = Recall! with { Agreed = answered.Agreed, AnsweredAt = answered.At },
            IsCancelled = IsCancelled || answered.Agreed,
            RemindAt = awaitsAnswer ? AnswerBy : null,
            Reminders = 0,
            History = Entered(new(answered.At, answered.By, state, answered.Description, null, answered.Message, ReportOutcome.Applied)),
            Owed = answered.Message is null ? [.. Owed, new(Sequence + 1, state, answered.Description)] : Owed,
        };
    }

    private Delivery Untold(DeliveryUntold untold)
    {
        var owed = Owed.First(owed => owed.For == untold.For) with { Fault = new(untold.Code, untold.Reason, untold.At) };
        return untold.IsGivenUp
            ? this with { Owed = [.. Owed.Where(other => other.For != untold.For)], Untellable = [.. Untellable.TakeLast(MostUntellable - 1), owed] }
            : this with { Owed = [.. Owed.Select(other => other.For == untold.For ? owed : other)] };
    }

    private IReadOnlyList<DeliveryEntry> Entered(DeliveryEntry entry) => [.. History.TakeLast(MostHistory - 1), entry];
}

/// <summary>Something that was reported or asked.</summary>
/// <param name="State">The state that it names.</param>
/// <param name="Message">The status message that said so; null for what came through the axis's own API.</param>
internal sealed record DeliveryEntry(
    DateTimeOffset At, string By, string State, string? Description, ClerkContact? Clerk, string? Message, ReportOutcome Outcome);

/// <summary>A request of the sender to give a document back.</summary>
/// <param name="Agreed">What the recipient answered; null while it has not.</param>
internal sealed record RecallState(
    DateTimeOffset AskedAt, string By, string Reason, string? Message, DateTimeOffset AnswerBy, bool? Agreed, DateTimeOffset? AnsweredAt);

/// <summary>A document's place in the recipient's register of what came in.</summary>
internal sealed record RegisterEntry(int Year, int Number, DateTimeOffset At);

/// <summary>A message that the axis has to send on behalf of who spoke through its API.</summary>
/// <param name="For">The sequence of the event that it tells of.</param>
/// <param name="State">The state that it names.</param>
internal sealed record OwedMessage(int For, string State, string? Description)
{
    /// <summary>Why it could not be sent so far; null where nothing is known against it.</summary>
    public MessageFault? Fault { get; init; }
}

/// <summary>Why a message cannot be sent.</summary>
/// <param name="Code">The number of the error.</param>
/// <param name="Reason">Why, in both languages.</param>
/// <param name="At">Since when that is known.</param>
internal sealed record MessageFault(string Code, Text Reason, DateTimeOffset At);
