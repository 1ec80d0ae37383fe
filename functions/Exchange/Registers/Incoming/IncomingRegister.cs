using System.Globalization;
using EGov.Exchange.Deliveries;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Registers.Incoming;

/// <summary>The register of what an agency took in a year, by number (Decree 30/2020/NĐ-CP, article 22).</summary>
internal sealed class IncomingRegister : IProjection<IncomingEntry>
{
    public const string ProjectionName = "incoming-register";

    public string Name => ProjectionName;

    public string Kind => Delivery.Kind;

    public bool IsSparse => true;

    public static string Partition(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"register-incoming-{agency}-{year}");

    public IncomingEntry? Fold(IncomingEntry? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DeliveryEvent>(happened) is { } known ? IncomingEntry.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(IncomingEntry state, long sequence)
    {
        if (state.Register is { } place)
        {
            var id = RegisterText.IdOf(place.Number);
            yield return new(
                Partition(state.Agency, place.Year), id, partition => PlatformJson.Write(new IncomingRow(id, partition, sequence, state)));
        }
    }
}

/// <summary>A line of the register, as it is stored.</summary>
internal sealed record IncomingRow(string Id, string PartitionKey, long Sequence, IncomingEntry Entry);
