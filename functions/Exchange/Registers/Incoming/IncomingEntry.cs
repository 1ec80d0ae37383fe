using System.Text.RegularExpressions;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;

namespace EGov.Exchange.Registers.Incoming;

/// <summary>What the register of incoming documents says of one (<c>sổ đăng ký văn bản đến</c>; Decree 30/2020/NĐ-CP, Annex IV).</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Agency">The registry id of the agency that received it.</param>
/// <param name="Sender">The registry id of the agency that issued it.</param>
/// <param name="Head">What it says of itself.</param>
internal sealed partial record IncomingEntry(string Document, string Agency, string Sender, LetterHead Head)
{
    /// <summary>Its year and number in the register; null while it has none.</summary>
    public RegisterEntry? Register { get; init; }

    /// <summary>When it came into the mailbox.</summary>
    public DateTimeOffset? CameAt { get; init; }

    /// <summary>When it was taken: the moment that decides of which year's register it is.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>What the clerk said for the register.</summary>
    public RegisterNote? Note { get; init; }

    /// <summary>Its state, <c>01</c> to <c>06</c>.</summary>
    public string? State { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? StateAt { get; init; }

    /// <summary>What was said with it.</summary>
    public string? StateNote { get; init; }

    /// <summary>When it was given to those who work on it.</summary>
    public DateTimeOffset? ForwardedAt { get; init; }

    /// <summary>Who of them took it: the clerk whom the report names, else who reported.</summary>
    public string? TakenOverBy { get; init; }

    /// <summary>Number and notation of the answer, as the report that it is settled names them; null where it names none.</summary>
    public string? Reply { get; init; }

    /// <summary>Whether the recipient gave it back.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>By when it is to be settled: as the clerk says, else as the document does.</summary>
    public DateOnly? DueDate => Note?.DueDate ?? Head.DueDate;

    /// <summary>What is known after the event; null for status messages, of which there is no register.</summary>
    public static IncomingEntry? After(IncomingEntry? state, DeliveryEvent happened) => (state, happened) switch
    {
        (null, DeliveryPlaced { Brief: { Message: MessageKind.Document, Head: { } head } brief } placed) =>
            new(placed.Document, placed.Recipient.Agency, brief.Sender, head) { CameAt = placed.At },
        (null, _) => null,
        (_, DeliveryReported reported) => (state with { Note = state.Note ?? reported.Register }).Reported(reported),
        (_, DeliveryRecallAnswered { Agreed: true }) => state with { IsCancelled = true },
        (_, DeliveryRegistered registered) => state with { Register = new(registered.Year, registered.Number, registered.At) },
        _ => state,
    };

    private IncomingEntry Reported(DeliveryReported reported)
    {
        // That an update is agreed to, or not, is no state of work.
        if (reported.Outcome is not ReportOutcome.Applied || !BusinessState.OfWork.Contains(reported.State, StringComparer.Ordinal))
        {
            return this;
        }

        var isWorkedOn = reported.State is BusinessState.Assigned or BusinessState.Processing or BusinessState.Finished;
        return this with
        {
            State = reported.State,
            StateAt = reported.At,
            StateNote = reported.Description,
            TakenAt = reported.State is BusinessState.Arrived ? TakenAt : TakenAt ?? reported.At,
            ForwardedAt = isWorkedOn ? ForwardedAt ?? reported.At : ForwardedAt,
            TakenOverBy = isWorkedOn ? TakenOverBy ?? reported.Clerk?.Name ?? reported.By : TakenOverBy,
            Reply = reported.State is BusinessState.Finished && reported.Description is { } said ? CodeIn(said) : Reply,
        };
    }

    /// <summary>Packets do not say which document answers which; the words with which one is settled usually do.</summary>
    private static string? CodeIn(string text) => NamedCode().Match(text) is { Success: true, Value: var code } ? code.TrimEnd('-') : null;

    [GeneratedRegex(@"\b[0-9]{1,7}/(?=[0-9]*\p{Lu})[\p{L}0-9-]{1,30}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex NamedCode();
}
