using System.Reflection;
using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace EGov.Portal.Tests.Rules;

/// <summary>The portal's functions as its code declares them.</summary>
internal static class PortalFunctions
{
    public static IReadOnlyList<PortalFunction> All { get; } =
    [
        .. typeof(PortalApp).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => new PortalFunction(
                method.GetCustomAttribute<FunctionAttribute>()!.Name,
                method,
                method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).OfType<TriggerBindingAttribute>().Single(),
                method.GetCustomAttribute<AllowAttribute>()?.Callers ?? []))
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];
}

internal sealed record PortalFunction(string Name, MethodInfo Method, Attribute Trigger, IReadOnlyList<string> Callers)
{
    public HttpTriggerAttribute? Http => Trigger as HttpTriggerAttribute;
}
