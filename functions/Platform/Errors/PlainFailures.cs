using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Platform.Errors;

/// <summary>
/// Gives what a function throws as it was thrown. The worker's own executor, the one that can call internal classes, wraps the failures of
/// asynchronous functions, and middleware and orchestrations would see other types of failures on Azure than on one machine.
/// </summary>
internal sealed class PlainFailures(IFunctionExecutor inner) : IFunctionExecutor
{
    // Orchestrations run inside it, so it leaves their context alone (no ConfigureAwait).
    public async ValueTask ExecuteAsync(FunctionContext context)
    {
        try
        {
            await inner.ExecuteAsync(context);
        }
        catch (AggregateException wrapped) when (wrapped.InnerExceptions is [var failure])
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Puts it around the worker's executor; the embedded host has none and wraps nothing.</summary>
    internal static void Around(IServiceCollection services)
    {
        if (services.LastOrDefault(static service => service.ServiceType == typeof(IFunctionExecutor))?.ImplementationType is not { } executor)
        {
            return;
        }

        services.AddSingleton(executor);
        services.Replace(ServiceDescriptor.Singleton<IFunctionExecutor>(
            provider => new PlainFailures((IFunctionExecutor)provider.GetRequiredService(executor))));
    }
}
