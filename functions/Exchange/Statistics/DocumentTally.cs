using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Registers;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Statistics;

/// <summary>What one document adds to the sums of who sent it, under the day on which it was sent.</summary>
/// <param name="Sender">The registry id of the agency that sent it.</param>
/// <param name="Day">The day, in Vietnam.</param>
/// <param name="Kind">The key of its kind.</param>
/// <param name="IsRecalled">Whether the sender asked for it back.</param>
internal sealed record DocumentTally(
    string Sender, DateOnly Day, string Kind, BusinessType Business, Standing? Standing, int Recipients, bool SentLate, bool IsRecalled)
{
    /// <summary>What is known after the event; null for what is no document: status messages, and packets that only ask for one back.</summary>
    public static DocumentTally? After(DocumentTally? state, DocumentEvent happened) => (state, happened) switch
    {
        (null, DocumentAccepted { Message: MessageKind.Document, Business: not BusinessType.Recall, Head: { } head } accepted) => new(
            accepted.Sender,
            accepted.At.DateInVietnam(),
            DocumentKinds.KeyOf(head.Kind, accepted.At.DateInVietnam()),
            accepted.Business,
            accepted.Standing,
            accepted.Recipients.Count,
            accepted.SentLate,
            false),
        (null, _) => null,
        (_, DocumentRecallAsked) => state with { IsRecalled = true },
        _ => state,
    };

    /// <summary>What it adds.</summary>
    public IReadOnlyDictionary<string, long> ToAmounts()
    {
        var amounts = new Amounts()
            .Add(Measures.Count, 1)
            .Add(Measures.Recipients, Recipients)
            .Add(Measures.Update, Business is BusinessType.Update)
            .Add(Measures.Replacement, Business is BusinessType.Replace)
            .Add(Measures.SentLate, SentLate)
            .Add(Measures.AskedBack, IsRecalled);
        return (Standing is { } standing ? amounts.Add(Measures.Of(standing), 1) : amounts).ByName;
    }
}
