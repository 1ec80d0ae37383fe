using System.Net.Http.Json;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace SampleApp.Tests;

/// <summary>A whole function app, unchanged, on the embedded host: every trigger does its part.</summary>
public sealed class SampleAppTests : IAsyncLifetime
{
    private readonly CustomerFeed customers = new();
    private FunctionsHost host = null!;

    public async Task InitializeAsync()
    {
        var options = new FunctionsHostOptions { Seed = 7 };
        options.Apps.Add(new FunctionAppDefinition("sample", typeof(SampleFunctionApp).Assembly, SampleFunctionApp.Configure)
        {
            Settings = new Dictionary<string, string?> { ["Sample:Greeting"] = "Good morning" },
            ChangeFeeds = [customers],
        });
        host = await FunctionsHost.StartAsync(options);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task It_answers_HTTP()
    {
        using var client = host.CreateClient();

        Assert.Equal("Good morning Lan", await client.GetStringAsync("/api/hello/Lan"));
    }

    [Fact]
    public async Task It_runs_its_timer()
    {
        await host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(
            ["morning 2026-01-05 past due: False", "morning 2026-01-06 past due: False"],
            Journal.Where(static line => line.StartsWith("morning", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_takes_an_order_from_the_queue_through_its_orchestration()
    {
        using var client = host.CreateClient();

        await client.PostAsJsonAsync("/api/orders", new Order("17", "tea", 2));
        await host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal("\"Completed\"", await client.GetStringAsync("/api/orders/17"));
        Assert.Contains("hand over tea", Journal);
    }

    [Fact]
    public async Task A_large_order_waits_for_its_approval()
    {
        using var client = host.CreateClient();
        await client.PostAsJsonAsync("/api/orders", new Order("18", "rice", 500));
        await host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.DoesNotContain("hand over rice", Journal);

        await client.PostAsync("/api/orders/18/approval", null);
        await host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Contains("hand over rice", Journal);
    }

    [Fact]
    public async Task An_order_that_nobody_approves_is_cancelled_after_three_days()
    {
        using var client = host.CreateClient();
        await client.PostAsJsonAsync("/api/orders", new Order("19", "salt", 500));

        await host.Clock.Advance(TimeSpan.FromDays(3));

        var ended = await host.DurableClient("sample").GetInstanceAsync("order-19", getInputsAndOutputs: true);
        Assert.Equal("cancelled", ended!.ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_messages_of_a_session_are_taken_in_order()
    {
        var sender = Bus.CreateSender("steps");
        foreach (var step in (string[])["1", "2", "3"])
        {
            await sender.SendMessageAsync(new ServiceBusMessage(step) { SessionId = "a" });
        }

        await host.SettleAsync();

        Assert.Equal(["step a 1", "step a 2", "step a 3"], Journal.Where(static line => line.StartsWith("step", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_subscription_takes_what_its_filter_lets_through()
    {
        var sender = Bus.CreateSender("order-events");
        await sender.SendMessagesAsync([new ServiceBusMessage("a") { Subject = "shipped" }, new ServiceBusMessage("b") { Subject = "paid" }]);

        await host.SettleAsync();

        Assert.Equal(["ship a"], Journal.Where(static line => line.StartsWith("ship", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_batch_function_takes_what_waits_at_once()
    {
        await Bus.CreateSender("bulk").SendMessagesAsync(Enumerable.Range(0, 10).Select(static number => new ServiceBusMessage($"{number}")));

        await host.SettleAsync();

        Assert.Equal(10, Journal
            .Where(static line => line.StartsWith("bulk", StringComparison.Ordinal))
            .Sum(static line => int.Parse(line.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task It_hears_of_changed_documents()
    {
        customers.Add(new Customer("c1", "Minh"));

        await host.SettleAsync();

        Assert.Contains("customer c1 is Minh", Journal);
    }

    [Fact]
    public async Task Its_middleware_sees_every_kind_of_trigger()
    {
        using var client = host.CreateClient();
        await client.PostAsJsonAsync("/api/orders", new Order("20", "tea", 1));
        customers.Add(new Customer("c2", "Hoa"));

        await host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Superset(
            new HashSet<string> { "invoke PlaceOrder", "invoke ReceiveOrder", "invoke FulfilOrder", "invoke Reserve", "invoke CustomerChanged", "invoke EveryMorning" },
            Journal.ToHashSet());
    }

    private IReadOnlyCollection<string> Journal => host.Services("sample").GetRequiredService<Journal>().Lines;

    private ServiceBusClient Bus => host.Services("sample").GetRequiredService<ServiceBusClient>();
}
