using System.Globalization;
using EGov.Platform.Azure;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGov.Bicep.Tests;

/// <summary>A packet of 90 MB gets through all that is in front of the exchange axis.</summary>
[Collection(nameof(Environments))]
public sealed class BodyTests(Environments environments)
{
    private const long Packet = 90L * 1024 * 1024;

    [Fact]
    public void The_Functions_host_lets_it_through_to_the_axis() =>
        Assert.InRange(LimitOf("exchange"), Packet, long.MaxValue);

    [Fact]
    public void The_server_of_the_worker_has_no_bound_of_its_own()
    {
        using var app = new ServiceCollection().AddAzureAdapters("exchange", new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.Null(app.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize);
    }

    [Fact]
    public void The_provider_takes_no_body_of_that_size() => Assert.InRange(LimitOf("identity"), 1, Packet);

    private long LimitOf(string app) => long.Parse(
        environments.Everything.Of("Microsoft.Web/sites/config").Single(each => each.Names[0].StartsWith($"func-{app}-", StringComparison.Ordinal))
            .Properties["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"]!.GetValue<string>(),
        CultureInfo.InvariantCulture);
}
