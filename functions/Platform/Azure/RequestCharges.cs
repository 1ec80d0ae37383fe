using System.Diagnostics.Metrics;
using Microsoft.Azure.Cosmos;

namespace EGov.Platform.Azure;

/// <summary>Counts what operations on documents cost, in request units, by database, container and operation.</summary>
internal sealed class RequestCharges(string database, string container)
{
    /// <summary>The meter's name.</summary>
    internal const string MeterName = "EGov.Documents";

    /// <summary>The histogram of charges.</summary>
    internal const string InstrumentName = "egov.documents.request_charge";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Histogram<double> Charges =
        Meter.CreateHistogram<double>(InstrumentName, "{RU}", "Request units of one operation on documents.");

    internal void Record(string operation, ResponseMessage response)
    {
        if (Charges.Enabled)
        {
            Charges.Record(
                response.Headers.RequestCharge,
                new("database", database),
                new("container", container),
                new("operation", operation),
                new("status", (int)response.StatusCode));
        }
    }
}
