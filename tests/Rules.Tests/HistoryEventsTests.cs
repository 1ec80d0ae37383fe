using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Documents.History;

namespace EGov.Rules.Tests;

/// <summary>The history of a document tells every event of it and of its deliveries; <c>EventSchemaTests</c> holds the samples to all events that there are.</summary>
public sealed class HistoryEventsTests
{
    [Fact]
    public void Each_event_of_a_document_is_told() =>
        Assert.All(ExchangeEventSamples.Core.OfType<DocumentEvent>(), happened => Assert.Equal(happened.At, HistoryEntry.Of(happened, "G22")!.At));

    [Fact]
    public void Each_event_of_a_delivery_is_told()
    {
        var delivery = Delivery.Fold(null, ExchangeEventSamples.Core.OfType<DeliveryPlaced>().First());

        Assert.All(ExchangeEventSamples.Core.OfType<DeliveryEvent>(), happened => Assert.Equal(happened.At, HistoryEntry.Of(happened, delivery)!.At));
    }

    [Fact]
    public void One_that_nobody_thought_of_is_refused_and_one_of_a_later_release_passed_over()
    {
        Assert.Throws<InvalidOperationException>(() => HistoryEntry.Of(new Unheard(), "G22"));
        Assert.Null(HistoryEntry.Of((DocumentEvent?)null, "G22"));
    }

    private sealed record Unheard() : DocumentEvent(DateTimeOffset.UnixEpoch, "nobody");
}
