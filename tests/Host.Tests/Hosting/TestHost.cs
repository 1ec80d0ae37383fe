using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Tests.Hosting;

/// <summary>Starts a host over an app whose functions are the nested or listed types of this assembly.</summary>
internal static class TestHost
{
    internal static Task<FunctionsHost> StartAsync<TFunctions>(
        Action<FunctionsHostOptions>? configure = null,
        Action<IFunctionsWorkerApplicationBuilder, IConfiguration>? compose = null)
    {
        var options = new FunctionsHostOptions();
        options.Apps.Add(App([typeof(TFunctions)], compose));
        configure?.Invoke(options);
        return FunctionsHost.StartAsync(options);
    }

    internal static FunctionAppDefinition App(
        IReadOnlyCollection<Type> functions, Action<IFunctionsWorkerApplicationBuilder, IConfiguration>? compose = null, string name = "test") =>
        new(name, typeof(TestHost).Assembly, compose ?? (static (_, _) => { }))
        {
            HostJson = "{}",
            Includes = functions.Contains,
        };
}
