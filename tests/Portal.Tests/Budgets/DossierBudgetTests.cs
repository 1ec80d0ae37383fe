using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using EGov.Local.Running;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EGov.Portal.Tests.Budgets;

/// <summary>
/// What a dossier may cost on Azure, by what it asks of the services there. The counts are the same in every run. Nothing runs beside these
/// tests: what is dispatched is counted for the whole process.
/// </summary>
[Collection(nameof(Alone))]
public sealed class DossierBudgetTests : IDisposable
{
    private readonly ConcurrentQueue<StoreCall> calls = [];
    private readonly MeterListener meters = new();
    private readonly ITestOutputHelper output;
    private int actions;

    public DossierBudgetTests(ITestOutputHelper output)
    {
        this.output = output;

        // The Durable Task Scheduler charges for each message that makes an orchestrator or an activity run.
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is "durable.turn.duration" or "durable.activities")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, _, _, _) => Interlocked.Increment(ref actions));
        meters.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref actions));
        meters.Start();
    }

    public void Dispose() => meters.Dispose();

    [Fact]
    public async Task The_request_that_submits_a_dossier_stays_within_its_budget()
    {
        await using var portal = await StartAsync();
        var application = await portal.Anna.ApplicationAsync();
        await portal.Host.SettleAsync();
        calls.Clear();
        actions = 0;

        (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);

        Tell("Request");
        Assert.InRange(Writes, 1, 6);
        Assert.InRange(Charge, 1, 75);
    }

    [Fact]
    public async Task All_that_follows_a_submission_stays_within_its_budget()
    {
        await using var portal = await StartAsync();
        var application = await portal.Anna.ApplicationAsync();
        await portal.Host.SettleAsync();
        calls.Clear();
        actions = 0;

        (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);
        await portal.Host.SettleAsync();

        Tell("Submission");
        Assert.InRange(Writes, 1, 25);
        Assert.InRange(Charge, 1, 240);
        Assert.Equal(1, Messages);
        Assert.InRange(actions, 1, 4);
    }

    [Fact]
    public async Task A_dossier_from_its_papers_to_its_rating_stays_within_its_budget()
    {
        await using var portal = await StartAsync();

        var code = await portal.CompletedAsync();
        var result = await portal.Officer.UploadAsync("result-0001");
        await portal.OfficerDoesAsync(code, "return-result", $$"""{"files":["{{result}}"]}""");
        (await portal.DoAsync(portal.Anna, code, "rate", """{"score":4}""")).Expect(200);

        Tell("Whole journey");
        Assert.InRange(Charge, 1, 3100);
        Assert.InRange(Messages, 1, 24);
        Assert.InRange(actions, 1, 32);
    }

    private int Writes => calls.Count(call => call.Operation is not (StoreOperation.Get or StoreOperation.List));

    /// <summary>The relay sends one message for each event that it copies to the log.</summary>
    private int Messages => calls.Count(call => call is { Container: "events", Operation: StoreOperation.Create, IsNote: false });

    private decimal Charge => calls.Sum(call => call.Charge);

    private void Tell(string what)
    {
        output.WriteLine($"{what}: {calls.Count} calls, {Charge:N0} RU, {Writes} writes, {Messages} messages, {actions} actions");
    }

    private Task<PortalHost> StartAsync() => PortalHost.StartAsync(
        Directory.CreateTempSubdirectory("portal-"), new DurabilityProbe(), 1, 1, keepFolder: false, services: services => services.AddSingleton(provider =>
            AppStores.From(container => new CountedStore(provider.GetRequiredService<LocalContainers>().Of(container), container, calls))));
}

/// <summary>Tests that nothing runs beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
