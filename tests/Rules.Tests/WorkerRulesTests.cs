using System.Reflection;
using EGov.Local.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Rules.Tests;

/// <summary>As somebody would write a function that the embedded host runs and the official worker does not.</summary>
internal sealed class UnfitFunction
{
    [Function("Unawaited")]
    public static ValueTask Unawaited([TimerTrigger("0 0 * * * *")] TimerInfo timer) => new(Task.FromResult(timer));

    [Function("Unwritten")]
    public static Task<string> Unwritten([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "test/unwritten")] HttpRequest request) => Task.FromResult(request.Path.Value!);

    [Function("Retried")]
    [FixedDelayRetry(1, "00:00:01")]
    public static void Retried([ServiceBusTrigger("queue")] string message) => ArgumentNullException.ThrowIfNull(message);

    [Function("Hidden")]
    internal static void Hidden([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
}

/// <summary>What the official worker asks of a function (docs/azure-surface.md) and the embedded host does not, so that only a build with the official packages would tell.</summary>
public sealed class WorkerRulesTests
{
    private static readonly IReadOnlyList<AppFunction> Unfit = [.. AppFunctions.In("test", [typeof(UnfitFunction)])];

    [Fact]
    public void Every_function_is_awaited() => Assert.Empty(Unawaited(AppFunctions.All));

    [Fact]
    public void Every_answer_is_written() => Assert.Empty(Unwritten(AppFunctions.All));

    [Fact]
    public void Only_timers_and_change_feeds_are_retried_by_attribute() => Assert.Empty(Retried(AppFunctions.All));

    [Fact]
    public void Every_function_is_public() => Assert.Empty(LocalApps.Declared.SelectMany(app => app.Assembly.GetTypes()).SelectMany(Hidden));

    [Fact]
    public void A_function_that_the_worker_does_not_run_is_found()
    {
        Assert.Equal(["Unawaited"], Unawaited(Unfit));
        Assert.Equal(["Unwritten"], Unwritten(Unfit));
        Assert.Equal(["Retried"], Retried(Unfit));
        Assert.Equal(["Hidden"], Hidden(typeof(UnfitFunction)));
    }

    private static IEnumerable<string> Unawaited(IEnumerable<AppFunction> functions) => functions
        .Where(function => (Generic(function.Method.ReturnType) ?? function.Method.ReturnType) is var type && (type == typeof(ValueTask) || type == typeof(ValueTask<>)))
        .Select(function => function.Name);

    private static IEnumerable<string> Unwritten(IEnumerable<AppFunction> functions) => functions
        .Where(function => function.Http is not null && ValueOf(function.Method.ReturnType) is var value && value != typeof(Task) && value != typeof(void) && !typeof(IResult).IsAssignableFrom(value))
        .Select(function => function.Name);

    private static IEnumerable<string> Retried(IEnumerable<AppFunction> functions) => functions
        .Where(function => function.Trigger is not (TimerTriggerAttribute or CosmosDBTriggerAttribute) && function.Method.GetCustomAttribute<RetryAttribute>() is not null)
        .Select(function => function.Name);

    private static IEnumerable<string> Hidden(Type type) => type
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
        .OfType<string>();

    private static Type ValueOf(Type type) => Generic(type) == typeof(Task<>) ? type.GetGenericArguments()[0] : type;

    private static Type? Generic(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;
}
