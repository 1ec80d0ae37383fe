using System.Reflection;
using EGov.Local.Running;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Rules.Tests;

/// <summary>As somebody would add a function in a hurry.</summary>
internal sealed class SilentFunction
{
    [Function(nameof(SilentFunction))]
    public static Ok<string> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "test/silent")] HttpRequest request) => TypedResults.Ok(request.Path.Value!);
}

/// <summary>Rules that every function keeps.</summary>
public sealed class FunctionRulesTests
{
    [Fact]
    public void Every_function_says_who_may_call_it() => Assert.Empty(SilentAmong(AppFunctions.All));

    [Fact]
    public void A_function_that_says_nothing_is_found() =>
        Assert.Equal([nameof(SilentFunction)], SilentAmong(AppFunctions.In("test", [typeof(SilentFunction)])));

    [Fact]
    public void The_guard_finds_what_every_function_says()
    {
        foreach (var app in LocalApps.Declared)
        {
            var rules = new AccessRules(new FunctionMethods(app.Assembly));
            Assert.All(
                AppFunctions.All.Where(function => function.App == app.Name),
                function => Assert.NotEmpty(rules.CallersOf($"{function.Method.DeclaringType!.FullName}.{function.Method.Name}")));
            Assert.Empty(rules.CallersOf("EGov.Portal.PortalApp.Configure"));
            Assert.Empty(rules.CallersOf("Nobody.Knows"));
        }
    }

    [Fact]
    public void Only_HTTP_functions_are_called_by_people_and_only_others_by_the_host() => Assert.All(
        AppFunctions.All, function => Assert.NotEqual(function.Http is not null, function.Callers.Contains(Callers.Host)));

    private static IEnumerable<string> SilentAmong(IEnumerable<AppFunction> functions) =>
        functions.Where(function => function.Callers.Count == 0).Select(function => function.Name);

    [Fact]
    public void No_function_relies_on_function_keys() => Assert.All(
        AppFunctions.All.Select(function => function.Http).OfType<HttpTriggerAttribute>(),
        trigger => Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel));

    [Fact]
    public void Function_classes_are_internal_and_sealed() =>
        Assert.All(AppFunctions.All, function => Assert.True(function.Method.DeclaringType is { IsSealed: true, IsPublic: false }));

    [Fact]
    public void No_session_function_takes_batches() => Assert.All(
        AppFunctions.All.Select(function => function.Trigger).OfType<ServiceBusTriggerAttribute>(),
        trigger => Assert.True(trigger is { IsSessionsEnabled: true, IsBatched: false }));

    [Fact]
    public void Every_change_feed_function_is_tried_for_ever() => Assert.All(
        AppFunctions.All.Where(function => function.Trigger is CosmosDBTriggerAttribute),
        function => Assert.Equal(-1, function.Method.GetCustomAttribute<RetryAttribute>()?.MaxRetryCount));
}
