using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Registers.Outgoing;

/// <summary>The register of what an agency issued in a year and sent by the axis, by number, then by notation.</summary>
internal sealed class OutgoingRegister : IProjection<OutgoingEntry>
{
    public const string ProjectionName = "outgoing-register";

    private const int LongestInId = 60;

    public string Name => ProjectionName;

    public string Kind => Document.Kind;

    public static string Partition(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"register-outgoing-{agency}-{year}");

    public OutgoingEntry? Fold(OutgoingEntry? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DocumentEvent>(happened) is { } known ? OutgoingEntry.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(OutgoingEntry state, long sequence)
    {
        var id = IdOf(state);
        yield return new(
            Partition(state.Sender, state.Head.IssuedOn.Year), id, partition => PlatformJson.Write(new OutgoingRow(id, partition, sequence, state)));
    }

    /// <summary>Senders write numbers as they like: what does not begin with digits comes last, and what no store takes in a name is left out.</summary>
    private static string IdOf(OutgoingEntry state)
    {
        var digits = string.Concat(state.Head.Number.Trim().TakeWhile(char.IsAsciiDigit));
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed <= RegisterQuestion.HighestNumber
            ? parsed
            : RegisterQuestion.HighestNumber;
        var written = state.Head.Code.Where(letter => char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter)).Take(LongestInId);
        return $"{RegisterText.IdOf(number)}-{string.Concat(written)}-{state.Document}";
    }
}

/// <summary>A line of the register, as it is stored.</summary>
internal sealed record OutgoingRow(string Id, string PartitionKey, long Sequence, OutgoingEntry Entry);
