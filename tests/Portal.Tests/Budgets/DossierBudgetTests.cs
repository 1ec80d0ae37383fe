using System.Collections.Concurrent;
using EGov.Local.Running;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EGov.Portal.Tests.Budgets;

/// <summary>What a dossier may cost on Azure, by what it asks of the services there. The counts are the same in every run.</summary>
public sealed class DossierBudgetTests(ITestOutputHelper output)
{
    private readonly ConcurrentQueue<StoreCall> calls = [];

    [Fact]
    public async Task Submitting_a_dossier_and_all_that_follows_stays_within_its_budget()
    {
        await using var portal = await StartAsync();
        var application = await portal.Anna.ApplicationAsync();
        await portal.Host.SettleAsync();
        calls.Clear();

        (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);
        Tell("request");
        await portal.Host.SettleAsync();
        Tell("all");
    }

    private void Tell(string what)
    {
        output.WriteLine($"{what}: {calls.Count} calls, {calls.Sum(call => call.Charge):N0} RU");
        foreach (var group in calls.GroupBy(call => (call.Container, call.Operation)).OrderBy(group => group.Key))
        {
            output.WriteLine($"  {group.Key.Container} {group.Key.Operation}: {group.Count()}, {group.Sum(call => call.Charge):N0} RU; {string.Join(", ", group.Select(call => call.Partition.Split('-')[0]).CountBy(kind => kind))}");
        }
    }

    private Task<PortalHost> StartAsync() => PortalHost.StartAsync(
        Directory.CreateTempSubdirectory("portal-"), new DurabilityProbe(), 1, 1, keepFolder: false, services: services => services.AddSingleton(provider =>
            AppStores.From(container => new CountedStore(provider.GetRequiredService<LocalContainers>().Of(container), container, calls))));
}
