using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EmbeddedFunctions.Telemetry;

/// <summary>
/// Sends the host's spans and metrics to a collector when the settings name one, by the names of the OpenTelemetry specification. Without
/// it nobody listens and the host makes neither spans nor measurements.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolSetting = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string HeadersSetting = "OTEL_EXPORTER_OTLP_HEADERS";
    private const string ServiceSetting = "OTEL_SERVICE_NAME";

    private readonly TracerProvider spans;
    private readonly MeterProvider metrics;

    private OtlpExport(TracerProvider spans, MeterProvider metrics)
    {
        this.spans = spans;
        this.metrics = metrics;
    }

    /// <summary>Begins to export, or gives null when no collector is named.</summary>
    /// <param name="settings">The settings of the host.</param>
    /// <exception cref="HostStartException">A setting names no collector or protocol.</exception>
    internal static OtlpExport? Start(IConfiguration settings)
    {
        if (string.IsNullOrEmpty(settings[EndpointSetting]))
        {
            return null;
        }

        if (!Uri.TryCreate(settings[EndpointSetting], UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new HostStartException($"The setting {EndpointSetting} is '{settings[EndpointSetting]}', which is no http or https address.");
        }

        var protocol = settings[ProtocolSetting] switch
        {
            null or "" or "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            "grpc" => OtlpExportProtocol.Grpc,
            var other => throw new HostStartException($"The setting {ProtocolSetting} is '{other}', it must be 'http/protobuf' or 'grpc'."),
        };
        var resource = ResourceBuilder.CreateDefault().AddService(settings[ServiceSetting] is { Length: > 0 } name ? name : HostTelemetry.SourceName);
        return new OtlpExport(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(HostTelemetry.SourceName)
                .AddOtlpExporter(options => Point(options, "v1/traces")).Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(HostTelemetry.SourceName)
                .AddOtlpExporter(options => Point(options, "v1/metrics")).Build());

        void Point(OtlpExporterOptions options, string signal)
        {
            options.Protocol = protocol;
            options.Headers = settings[HeadersSetting];

            // The exporter adds the path of the signal only to an endpoint that it reads from the environment itself.
            options.Endpoint = protocol == OtlpExportProtocol.Grpc ? endpoint : new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{signal}");
        }
    }

    /// <summary>Sends what waits, for at most five seconds, and ends.</summary>
    public void Dispose()
    {
        spans.Dispose();
        metrics.Dispose();
    }
}
