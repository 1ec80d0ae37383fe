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

    [Theory]
    [InlineData(typeof(NegativeRetries), "App 'test', function 'Again': FixedDelayRetryAttribute wants -5 retries; it takes a number from 0 on, or -1 for ever.")]
    [InlineData(typeof(LongRetries), "App 'test', function 'Again': FixedDelayRetryAttribute waits longer than 49 days.")]
    [InlineData(typeof(UnreadableRetries), "App 'test', function 'Again': UnreadableRetries.Again cannot run as it is declared: ")]
    [InlineData(typeof(TurnedRetries), "App 'test', function 'Again': TurnedRetries.Again cannot run as it is declared: ")]
    [InlineData(typeof(Nameless), "App 'test': the function Nameless.Run has no name.")]
    [InlineData(typeof(Abstract), "App 'test', function 'Run': Abstract.Run belongs to an abstract class, of which no instance can be made.")]
    [InlineData(typeof(Needy), "App 'test', function 'Run': its class Needy cannot be made: the app registers nothing for the parameter 'missing' of type IDisposable.")]
    [InlineData(typeof(Locked), "App 'test', function 'Run': its class Locked has no public constructor.")]
    public async Task A_function_that_cannot_run_as_it_is_declared_stops_the_start_in_one_line(Type functions, string start)
    {
        var options = new FunctionsHostOptions { Apps = { TestHost.App([functions]) } };

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => FunctionsHost.StartAsync(options));

        Assert.StartsWith(start, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_class_with_one_constructor_that_can_be_filled_starts()
    {
        await using var host = await TestHost.StartAsync<Modest>();

        Assert.False(host.Ended.IsCompleted);
    }

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

    internal sealed class NegativeRetries
    {
        [Function("Again")]
        [FixedDelayRetry(-5, "00:00:01")]
        public void Again([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    internal sealed class LongRetries
    {
        [Function("Again")]
        [FixedDelayRetry(1, "60.00:00:00")]
        public void Again([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    internal sealed class UnreadableRetries
    {
        [Function("Again")]
        [FixedDelayRetry(1, "soon")]
        public void Again([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    internal sealed class TurnedRetries
    {
        [Function("Again")]
        [ExponentialBackoffRetry(1, "00:10:00", "00:00:01")]
        public void Again([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    internal sealed class Nameless
    {
        [Function("")]
        public void Run([HttpTrigger(Route = "a")] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
    }

    internal abstract class Abstract
    {
        [Function("Run")]
        public void Run([HttpTrigger(Route = "a")] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
    }

    internal sealed class Needy(IDisposable missing)
    {
        [Function("Run")]
        public void Run([HttpTrigger(Route = "a")] HttpRequest request) => ArgumentNullException.ThrowIfNull(missing);
    }

    internal sealed class Locked
    {
        private Locked()
        {
        }

        [Function("Run")]
        public void Run([HttpTrigger(Route = "a")] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
    }

    internal sealed class Modest(TimeProvider clock)
    {
        public Modest(TimeProvider clock, IDisposable missing)
            : this(clock) => missing.Dispose();

        [Function("Run")]
        public void Run([HttpTrigger(Route = "a")] HttpRequest request) => ArgumentNullException.ThrowIfNull(clock);
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
