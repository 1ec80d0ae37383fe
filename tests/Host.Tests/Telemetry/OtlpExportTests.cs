using System.Text;
using EmbeddedFunctions.Telemetry;
using EmbeddedFunctions.Tests.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.Telemetry;

[Collection(nameof(AloneCollection))]
public sealed class OtlpExportTests
{
    [Fact]
    public async Task Spans_and_metrics_reach_the_collector_that_the_settings_name()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await StartAsync(collector.Address))
        {
            await host.Clock.Advance(TimeSpan.FromHours(1));
        }

        var (path, contentType, key, body) = Assert.Single(collector.Received, request => request.Path == "/v1/traces");
        Assert.Equal(("/v1/traces", "application/x-protobuf", "secret"), (path, contentType, key));
        Assert.Contains("invoke timers/Hourly", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.Contains("the-service", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        var metrics = Assert.Single(collector.Received, request => request.Path == "/v1/metrics");
        Assert.Contains("functions.invocation.duration", Encoding.UTF8.GetString(metrics.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_collector_nobody_listens()
    {
        using var export = OtlpExport.Start(new ConfigurationBuilder().Build());

        Assert.Null(export);
        Assert.False(HostTelemetry.Spans.HasListeners());
        Assert.Equal(0, HostTelemetry.Timestamp());
    }

    [Fact]
    public void While_nobody_listens_an_invocation_allocates_nothing_for_telemetry()
    {
        Invoke();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Invoke();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Invoke()
        {
            using var span = HostTelemetry.StartInvocation(null!);
            HostTelemetry.Invoked(null!, HostTelemetry.Timestamp(), null);
        }
    }

    [Theory]
    [InlineData("localhost:4318", "http/protobuf", "The setting OTEL_EXPORTER_OTLP_ENDPOINT is 'localhost:4318', which is no http or https address.")]
    [InlineData("http://localhost:4318", "http/json", "The setting OTEL_EXPORTER_OTLP_PROTOCOL is 'http/json', it must be 'http/protobuf' or 'grpc'.")]
    public void A_setting_that_cannot_be_used_stops_the_start(string endpoint, string protocol, string problem)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol,
        }).Build();

        Assert.Equal(problem, Assert.Throws<HostStartException>(() => OtlpExport.Start(settings)).Message);
    }

    private static Task<FunctionsHost> StartAsync(string collector)
    {
        FunctionsHost? host = null;
        var options = new FunctionsHostOptions
        {
            Port = null,
            Seed = 3,
            LoggerFactory = NullLoggerFactory.Instance,
            Settings =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector,
                ["OTEL_EXPORTER_OTLP_HEADERS"] = "x-key=secret",
                ["OTEL_SERVICE_NAME"] = "the-service",
            },
        };
        options.Apps.Add(new FunctionAppDefinition("timers", typeof(OtlpExportTests).Assembly, static (_, _) => { })
        {
            Includes = static type => type == typeof(Hourly),
            ConfigureServices = services => services.AddSingleton(new TimerRuns(() => host!.Clock.GetUtcNow())),
        });
        return RememberAsync();

        async Task<FunctionsHost> RememberAsync() => host = await FunctionsHost.StartAsync(options);
    }
}

/// <summary>Tests of what a process has once, such as its telemetry's listeners and its memory: they run beside no others.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
