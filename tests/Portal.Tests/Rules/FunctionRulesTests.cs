using System.Reflection;
using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Tests.Rules;

/// <summary>Rules that every function of the portal keeps.</summary>
public sealed class FunctionRulesTests
{
    private static readonly List<MethodInfo> Functions =
    [
        .. typeof(PortalApp).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    [Fact]
    public void Every_function_says_who_may_call_it() =>
        Assert.All(Functions, method => Assert.NotEmpty(method.GetCustomAttribute<AllowAttribute>()?.Callers ?? []));

    [Fact]
    public void The_guard_finds_what_every_function_says()
    {
        var rules = new AccessRules(typeof(PortalApp).Assembly);

        Assert.All(Functions, method => Assert.NotEmpty(rules.CallersOf($"{method.DeclaringType!.FullName}.{method.Name}")));
        Assert.Empty(rules.CallersOf("EGov.Portal.PortalApp.Configure"));
        Assert.Empty(rules.CallersOf("Nobody.Knows"));
    }

    [Fact]
    public void Only_HTTP_functions_are_called_by_people_and_only_others_by_the_host() => Assert.All(Functions, method =>
        Assert.NotEqual(TriggerOf(method) is HttpTriggerAttribute, method.GetCustomAttribute<AllowAttribute>()!.Callers.Contains(Callers.Host)));

    [Fact]
    public void No_function_relies_on_function_keys() => Assert.All(
        Functions.Select(TriggerOf).OfType<HttpTriggerAttribute>(),
        trigger => Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel));

    [Fact]
    public void Function_classes_are_internal_and_sealed() =>
        Assert.All(Functions, method => Assert.True(method.DeclaringType is { IsSealed: true, IsPublic: false }));

    [Fact]
    public void No_session_function_takes_batches() => Assert.All(
        Functions.Select(TriggerOf).OfType<ServiceBusTriggerAttribute>(),
        trigger => Assert.True(trigger is { IsSessionsEnabled: true, IsBatched: false }));

    [Fact]
    public void Every_change_feed_function_is_tried_for_ever() => Assert.All(
        Functions.Where(method => TriggerOf(method) is CosmosDBTriggerAttribute),
        method => Assert.Equal(-1, method.GetCustomAttribute<RetryAttribute>()?.MaxRetryCount));

    private static Attribute TriggerOf(MethodInfo method) =>
        method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).First(attribute => attribute is Microsoft.Azure.Functions.Worker.Extensions.Abstractions.TriggerBindingAttribute);
}
