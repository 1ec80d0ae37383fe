using System.Reflection;
using EGov.Local.Running;
using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace EGov.Rules.Tests;

/// <summary>The functions of all apps as their code declares them.</summary>
internal static class AppFunctions
{
    public static IReadOnlyList<AppFunction> All { get; } =
    [
        .. LocalApps.Declared.SelectMany(app => In(app.Name, app.Assembly.GetTypes())),
    ];

    public static IEnumerable<AppFunction> In(string app, IEnumerable<Type> types) => types
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .Select(method => new AppFunction(
            app,
            method.GetCustomAttribute<FunctionAttribute>()!.Name,
            method,
            method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).OfType<TriggerBindingAttribute>().Single(),
            method.GetCustomAttribute<AllowAttribute>()?.Callers ?? []))
        .OrderBy(function => function.Name, StringComparer.Ordinal);
}

internal sealed record AppFunction(string App, string Name, MethodInfo Method, Attribute Trigger, IReadOnlyList<string> Callers)
{
    public HttpTriggerAttribute? Http => Trigger as HttpTriggerAttribute;
}
