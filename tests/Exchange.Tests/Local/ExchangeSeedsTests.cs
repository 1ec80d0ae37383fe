using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Exchange.Systems;
using EGov.Local.Exchange;
using EGov.Local.Identity;
using EGov.Local.Running;
using EGov.Platform.Agencies;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Local;

/// <summary>A data folder has connected systems from its first start, with secrets of its own.</summary>
public sealed class ExchangeSeedsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exchange-seeds-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Two_starts_at_once_connect_each_system_once_with_the_secret_of_the_folder()
    {
        await using var axis = await ExchangeHost.StartAsync(replicas: 2);
        SeedSecrets.In(folder.FullName).Make(ExchangeSeeds.All.Select(system => system.SecretName));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ExchangeSeeds.PlantAsync(axis.Host, folder.FullName, default)));
        await ExchangeSeeds.PlantAsync(axis.Host, folder.FullName, default);

        var desk = axis.Services.GetRequiredService<SystemDesk>();
        foreach (var seeded in ExchangeSeeds.All)
        {
            var system = (await desk.LoadAsync(seeded.Id, default))!;
            var secret = Assert.Single(await desk.SecretsOfAsync(system.State, axis.Host.Clock.GetUtcNow(), default));
            Assert.Equal((1, seeded.Agency), (system.Version, system.State.Agency));
            Assert.Equal(SeedSecrets.In(folder.FullName).Find(seeded.SecretName)!.Password, Encoding.UTF8.GetString(secret));
        }
    }

    [Fact]
    public void Each_seeded_system_is_of_an_agency_that_ships_and_goes_by_its_code() => Assert.All(ExchangeSeeds.All, system =>
    {
        var agency = AgencyRegistry.Shipped(system.Agency);
        Assert.Equal(system.Id, agency?.Codes.Qcvn102 ?? agency?.Codes.Decision20);
        Assert.True(agency!.ExistsOn(SeedOffice.Since) && agency.To is null);
    });

    [Fact]
    public async Task A_start_lists_the_systems_for_whoever_sits_at_the_machine()
    {
        await using var host = await Serve.StartAsync(Path.Combine(folder.FullName, "data"), 0, RunArguments.Parse([]).Arguments!);
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        var listed = (await client.GetFromJsonAsync<JsonNode>(new Uri("dev/accounts", UriKind.Relative)))!["systems"]!.AsArray();
        var page = await client.GetStringAsync(new Uri("dev", UriKind.Relative));

        Assert.Equal(ExchangeSeeds.All.Select(system => system.Id), listed.Select(system => system!["systemId"]!.GetValue<string>()));
        Assert.All(listed, system =>
        {
            Assert.EndsWith("/api/vxp", system!["endpoint"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains(system["secret"]!.GetValue<string>(), page, StringComparison.Ordinal);
        });
    }
}
