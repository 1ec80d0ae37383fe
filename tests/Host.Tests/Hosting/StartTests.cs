using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace EmbeddedFunctions.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Two_functions_of_one_name_stop_the_start() =>
        Assert.Equal("App 'test': two functions are named 'Same': Twins.First and Twins.Second.", await Refusal<Twins>());

    [Fact]
    public async Task A_trigger_that_the_host_does_not_run_stops_the_start() =>
        Assert.Equal("App 'test', function 'Odd': the trigger KafkaTriggerAttribute is not one that this host runs.", await Refusal<Unknown>());

    [Fact]
    public async Task A_function_without_a_trigger_stops_the_start() =>
        Assert.Equal("App 'test', function 'Bare': 0 parameters have a trigger attribute, one must.", await Refusal<Triggerless>());

    [Fact]
    public async Task A_parameter_that_nothing_fills_stops_the_start() =>
        Assert.Equal("App 'test', function 'Wants': nothing fills the parameter 'stream' of type Stream.", await Refusal<Unfillable>());

    [Fact]
    public async Task A_retry_attribute_where_Azure_knows_none_stops_the_start() =>
        Assert.Equal(
            "App 'test', function 'Again': FixedDelayRetryAttribute is for triggers of timers and change feeds; the official build refuses it (AZFW0012).",
            await Refusal<RetriedMessages>());

    [Fact]
    public async Task Two_apps_of_one_name_stop_the_start()
    {
        var options = new FunctionsHostOptions { Apps = { TestHost.App([]), TestHost.App([]) } };

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => FunctionsHost.StartAsync(options));

        Assert.Equal("Two apps are named 'test'.", refusal.Message);
    }

    [Fact]
    public async Task Options_that_cannot_be_stop_the_start()
    {
        Assert.Equal("70000 is no port; 0 to 65535 is.", await Refusal(new() { Port = 70_000 }));
        Assert.Equal("17 replicas cannot be run; 1 to 16 can.", await Refusal(new() { Replicas = 17 }));
        Assert.Equal("The folder /no/such/web of the web front end does not exist.", await Refusal(new() { WebRoot = "/no/such/web" }));
        Assert.Equal("The response limit 100.00:00:00 is not above zero and at most 49.00:00:00.", await Refusal(new() { ResponseLimit = TimeSpan.FromDays(100) }));
    }

    [Fact]
    public async Task A_composition_that_fails_stops_the_start_in_one_line()
    {
        var options = new FunctionsHostOptions { Apps = { TestHost.App([], static (_, _) => throw new InvalidOperationException("no key\nat all")) } };

        Assert.Equal("App 'test': its composition failed with InvalidOperationException: no key at all", await Refusal(options));
    }

    [Fact]
    public async Task Data_that_is_garbled_stops_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("garbled-").FullName;
        await (await FunctionsHost.StartAsync(new FunctionsHostOptions { DataFolder = folder })).DisposeAsync();
        var file = Path.Combine(folder, "host.db");
        var pages = await File.ReadAllBytesAsync(file);
        pages.AsSpan(4096).Fill(0x5A);
        await File.WriteAllBytesAsync(file, pages);

        Assert.StartsWith("The data ", await Refusal(new() { DataFolder = folder }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_free_again_after_a_start_that_failed()
    {
        var folder = Directory.CreateTempSubdirectory("start-").FullName;
        await Assert.ThrowsAsync<HostStartException>(() => TestHost.StartAsync<Twins>(options => options.DataFolder = folder));

        await using var host = await FunctionsHost.StartAsync(new FunctionsHostOptions { DataFolder = folder });

        Assert.Equal(folder, host.DataFolder);
    }

    private static async Task<string> Refusal(FunctionsHostOptions options) =>
        (await Assert.ThrowsAsync<HostStartException>(() => FunctionsHost.StartAsync(options))).Message;

    private static async Task<string> Refusal<TFunctions>() =>
        (await Assert.ThrowsAsync<HostStartException>(() => TestHost.StartAsync<TFunctions>())).Message;

    internal sealed class RetriedMessages
    {
        [Function("Again")]
        [FixedDelayRetry(2, "00:00:01")]
        public void Again([ServiceBusTrigger("orders")] string order) => ArgumentNullException.ThrowIfNull(order);
    }

    internal sealed class Twins
    {
        [Function("Same")]
        public void First([HttpTrigger(Route = "a")] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);

        [Function("Same")]
        public void Second([HttpTrigger(Route = "b")] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
    }

    internal sealed class Unknown
    {
        [Function("Odd")]
        public void Odd([KafkaTrigger] string message) => ArgumentNullException.ThrowIfNull(message);
    }

    internal sealed class Triggerless
    {
        [Function("Bare")]
        public void Bare(string text) => ArgumentNullException.ThrowIfNull(text);
    }

    internal sealed class Unfillable
    {
        [Function("Wants")]
        public void Wants([HttpTrigger(Route = "a")] HttpRequest request, Stream stream) => ArgumentNullException.ThrowIfNull(stream);
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class KafkaTriggerAttribute : TriggerBindingAttribute;
}
