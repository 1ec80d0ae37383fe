using System.Diagnostics.Metrics;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream;

/// <summary>Counts what the e-ID provider's sign-ins came to, by error number.</summary>
internal static class UpstreamTelemetry
{
    internal const string MeterName = "EGov.Identity";
    internal const string InstrumentName = "egov.identity.e_id.refusals";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(InstrumentName, "{sign-in}", "Sign-ins by the e-ID provider that came to nothing.");

    internal static void Refused(Error error) => Refusals.Add(1, new KeyValuePair<string, object?>("error", error.Definition.Code));
}
